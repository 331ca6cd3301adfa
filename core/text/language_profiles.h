// The words by which a caption's language is guessed (language_guess.h): a table.
//
// All as latin_words has them, between spaces: in lower case, without accents. What a catalogue in
// English uses too ("interior", "bas", "die" as a noun of coins, "fur" that was "fuer") is in none.
#pragma once

#include <array>
#include <string_view>

#include "core/text/language_guess.h"

namespace qurio {

struct LanguageProfile {
  Language language;
  std::string_view particles;  // stand in names everywhere
  std::string_view function;   // words of every sentence
  std::string_view clear;      // of them, those that are nothing in the other languages
  std::string_view museum;     // words of labels, in the singular, of adjectives the stem
  std::string_view label;      // of them, those that make a label alone
  std::u32string_view letters;
};

// Latin is read as English: inscriptions are quoted in English catalogues.
inline constexpr LanguageProfile kLatin{
    Language::english,
    "",
    " ad et est ex in non per qui sub ",
    " anno augustus caesar caes cum deus divi domini dominus ego et filius gloria hic iacet imp "
    "imperator maria nobis pax pontifex pro quod regina rex sanctus sancti sum trib ",
    "",
    "",
    U""};

inline constexpr std::array kProfiles = {
    LanguageProfile{
        Language::english, "",
        " and are as at been by for from has have he her his is it its on or she that their they "
        "this to was were which who ",
        " of the with ",
        " bowl box canvas century cloth coin color colour cup dish dynasty engraving etching gold "
        "head holding ink ivory jar lady lithograph made marble oil painted painting paper period "
        "plate print seated showing silk silver standing stone wearing woman wood ",
        "", U""},
    LanguageProfile{
        Language::spanish, " de del don el la las los san santa ",
        " al como desde donde dos en entre es esta este fue hacia lo mas para por que se segun si "
        "sobre su sus tambien un una unas unos y ",
        " con cuyo cuya junto muy pero ",
        " algodon ambar anciana anciano antigua antiguo azul bailarina bandeja barro blanca blanco "
        "bordada bordado botella bronce brote busto caballo cabeza campana catedral cantaro "
        "ceramica "
        "cerezo chino ciudad cobre columna copa cuenco cuero cuerpo danzante decorada decorado "
        "diosa "
        "dinastia dibujo dorada dorado egipcia egipcio emperador encaje escena escultura esmaltada "
        "esmaltado esmalte espada estatua estatuilla estela estuche figura flor forma fotografia "
        "friso "
        "fuente gato grabada griega griego guerrera guerrero guitarra hierro hoja hombre iglesia "
        "imperio incrustaciones isla japones japonesa jarra joven ladrillo lago lamina lapiz lana "
        "laca llave madera mango manuscrito mapa mar marco marfil marmol mascara medalla montana "
        "mosaico mujer mural muro musica negra negro nino nina oro paisaje palacio papel pareja "
        "pergamino perro perla piedra pintada pintado pintura plata plato porcelana puente puerta "
        "reina relieve reloj reverso anverso rey roja rojo romana romano sarcofago seda sello "
        "sentada "
        "sentado siglos talla tallada tallado tapiz tejido templo terciopelo terracota tinta tumba "
        "vasija vaso verde vestido vidriada vidriado vidrio violin virgen vista yeso ",
        " acuarela jarron lienzo moneda oleo retrato siglo xilografia grabado ",
        U"\u00F1\u00E1\u00ED\u00F3\u00FA\u00BF"},
    LanguageProfile{
        Language::french, " d de du l la le saint sainte ",
        " au aux ce ces cette comme des dont elle en entre est et il les leur ou par pas pour qu "
        "que qui sa sans se ses sont sous un une ",
        " avec chez dans deux leurs sur trois vers ",
        " albatre ancien ancienne argile assis assise blanche blanc bleu bleue bois bouddha "
        "broderie "
        "buste ceramique chapeau cheval chien chinois chinoise chretien ciseaux cloche coffre "
        "corne "
        "couvercle cuivre cuite danseuse debout decore decoree dessin dieu deesse dore doree "
        "dragon "
        "ecole eglise egyptien egyptienne encre enfant epee epoque etoffe etui femme fer feuille "
        "fleur "
        "fond fonte fragment gravee grec grecque guerrier homme huile imperatrice empereur ivoire "
        "japonais japonaise jaune jeune laine laque lettres lumiere marbre medaille monnaie "
        "mosaique "
        "motif muraille noire noir nuage oiseau ombre orne ornee paysage peint peinte peinture "
        "pierre "
        "pinceau plateau pont porcelaine poisson poterie provenant reine representant revers avers "
        "roi "
        "romain romaine rouge sculptee sculpte siege soie statue tapisserie terre tete tisse tissu "
        "toile tombe tombeau verre vert verte vierge violon vue ",
        " estampe huile siecle xylographie ",
        U"\u00E8\u00EA\u00E0\u00E7\u00F4\u00EE\u00FB\u0153\u00F9"},
    LanguageProfile{
        Language::german, " der die van von zu ",
        " auf aus bei das dem den des durch ein eine einem einen einer eines im ist nach oder sich "
        "sie sind uber um und unter vom vor wie wird zum zur zwischen ",
        " auf aus einem einen eines mit nicht sowie und ",
        " abzug agypt ansicht aquarell bauer baumwoll bemalt bernstein bestickt bildnis blatt blau "
        "blume blut bogen bronzen brucke buddhistisch burg chinesisch deckel dekor dose drachen "
        "dynasti "
        "einband eisen elfenbein farbe farbig figuren fisch fluss frau garten gefass geschnitzt "
        "gewand "
        "glas glasiert glasur glocke golden gott gottin griechisch grun halskette heilig holz hund "
        "japanisch "
        "jung jungfrau kaiser kaiserin kanne katze keramik kirche klaster kloster kette knochen "
        "knab "
        "konig konigin kopf korper kostum krieger krug kupfer landschaft leinen malerei mann "
        "mannlich "
        "marmor maske messing mittelalter mosaik musiker pfeife pferd pinsel porzellan reiter "
        "romisch "
        "rotfigurig ruckseite sammlung sarg schale schnitzerei schrift schule schwarz "
        "schwarzfigurig schwert "
        "seide silber sitzend skulptur stehend stickerei stier szene tafelbild tanzerin tasse "
        "teller "
        "tempel terrakotta teppich tiefdruck topf tusche vergoldet vogel vorderseite weiss "
        "wandmalerei "
        "wolle zeit ",
        " farbholzschnitt gemald holzschnitt jahrhundert kupferstich leinwand munz olgemald "
        "radierung zeichnung ",
        U"\u00E4\u00F6\u00FC\u00DF"},
    // Italian, Portuguese, Dutch.
    LanguageProfile{
        Language::other, " da das de dei del della delle di do dos du van von ",
        " al alla allo che como con em een en het i il met nel op su sul um uma un una ",
        " aan bij dalla dalle degli dello een gli het nella nelle pelo sulla um uma voor zijn ",
        " argento bronzo bianco legno marmo oro pittura ritratto seta testa tela olio prata "
        "madeira "
        "retrato hout schilderij vaso figura ",
        " secolo seculo eeuw ", U"\u00E3\u00F5\u00EC\u00F2"},
};

}  // namespace qurio
