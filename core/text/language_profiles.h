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

        " abanico acero aguada aguafuerte alabastro albumina alfombra algodon ambar anciana "
        "anciano anfora antigua antiguo anverso arcangel arcilla arco armadura arpa ataud "
        "atica atico azul bailarina bajo bambu bandeja barniz barro batalla biblia bizantina "
        "bizantino blanca blanco bloque bordada bordado borde botella bronce brote buda "
        "budista buril busto caballero caballo cabeza caja caligrafia caliza calle campana "
        "cantaro capa capilla cara casco castillo catedral caza ceramica cerezo chino cinturon "
        "ciudad cobre colgante colmillo colores columna construido copa copia coraza corte "
        "cratera cuadrado cubierta cuchara cuchillo cuello cuenco cuerda cuerno cuero cuerpo "
        "dama danzante decorada decorado derecha dibujo diente dinastia dinosaurio dios diosa "
        "doble dorada dorado editor egipcia egipcio egipto ejercito emperador encaje epoca "
        "escarabeo escena escriba escuela escultura esmaltada esmaltado esmalte espada espejo "
        "esqueleto estado estampa estampado estatua estatuilla estela estilo estuche estudio "
        "fabrica fayenza figura figurilla flauta flor fondo forma fosil fotografia fotografico "
        "fragmento frasco friso fuente fuerte fundicion funeraria funerario gato gelatina "
        "geometrico gotica grabada gran griega griego grupo guerra guerrera guerrero guitarra "
        "hacha hierro hilo historia hoja hombre horno hueso icono iglesia ilustracion imagen "
        "imperio impresa impresion impreso incrustaciones incrustado inicial instrumento "
        "intermedio isla izquierda japones japonesa jarra joven laca ladrillo lago lamina "
        "lampara lana lapiz laton leyenda libro llave loto loza madera mamut mango mano "
        "manuscrito mapa maquina mar marco marfil marina marino marmol mascara medalla "
        "medallon medio metalico mezquita miniatura mogol molde momia monasterio montana "
        "monumento mosaico motivo mugal mujer mundo mural muro musica negativo negra negro "
        "nina nino norte organo orificio oro pagina paisaje palacio papel pared pareja "
        "patrimonio pavimento pergamino periodo perla perro persa piedra piel pilar pintada "
        "pintado pintor pintura piramide placa plancha plano plata plato poema porcelana "
        "primer puente puerta punta recipiente reina reino relieve reloj reverso rey roja rojo "
        "rollo romana romano rostro salado sarcofago seda sello sentada sentado servicio "
        "siglos suelo talla tallada tallado tambor tapiz tarjeta taza techo tejida tejido tela "
        "templo tenido terciopelo terracota tetera texto tinta tora torre traje transferencia "
        "triptico trono tumba tunica vasija vaso verde vestido vidriada vidriado vidrio vino "
        "violin virgen vista votiva xilografica yeso ",
        " acuarela jarron lienzo moneda oleo retrato siglo xilografia grabado ",
        U"\u00F1\u00E1\u00ED\u00F3\u00FA\u00BF"},
    LanguageProfile{
        Language::french, " d de du l la le saint sainte ",
        " au aux ce ces cette comme des dont elle en entre est et il les leur ou par pas pour qu "
        "que qui sa sans se ses sont sous un une ",
        " avec chez dans deux leurs sur trois vers ",

        " acier acteur albatre albumine ambre ancien ancienne anse archange argent argentique "
        "argile assis assise astronomique attique avers bambou blanc blanche bleu bleue bloc "
        "bois boite bouddha broderie buste byzantin calcaire calligraphie carre casque "
        "ceinture ceramique cercueil chapeau chapelle cheval chien chinois chinoise chretien "
        "ciseaux cloche coffre collier compagnie construit cordes corne cote coton couleur "
        "couronne couteau couvercle couverte cratere creux cuir cuirasse cuite cuivre culture "
        "damas danseuse debout decore decoree deesse demi denier dessin dieu dinosaure dore "
        "doree dragon droite ecole editeur eglise egypte egyptien egyptienne emaux empereur "
        "encre enfant epee epoque epreuve etat etoffe etui eventail femme fer feuille feuillet "
        "fleur fond fonte forme fragment fresque funeraire gelatino geometrique glacure "
        "gothique gravee grec grecque groupe guerrier guitare hache histoire homme huile icone "
        "illustre imperatrice imprime imprimee incruste inde indienne intermediaire ivoire "
        "japonais japonaise jarre jaune jeune khol laine laiton lame laque lavis lettre "
        "lettres livre lumiere luth mammouth manche manuscrit marbre mariage marque masque "
        "medaille miroir moghol moghole momie monastere monnaie montagnes montre mosaique "
        "mosquee motif muraille murale musique negatif noir noire nuage oiseau ombre orgue "
        "orne ornee ornement panneau paravent paysage peint peinte peintre peinture pendentif "
        "photographique pied pierre pilier pinceau planche plateau platine platre poeme pointe "
        "poisson pont porcelaine poterie premier prise provenant prunier reine representant "
        "revers rituel roi romain romaine rouge rouleau samourai sarcophage scarabee sceau "
        "sculpte sculptee siege situe soie squelette statue tambour tapisserie teinture terre "
        "tete texte theiere tirage tisse tissee tissu toile tombe tombeau triptyque trone trou "
        "verre vert verte vierge viole violon visage vue ",
        " estampe huile siecle xylographie ",
        U"\u00E8\u00EA\u00E0\u00E7\u00F4\u00EE\u00FB\u0153\u00F9"},
    LanguageProfile{
        Language::german, " der die van von zu ",
        " auf aus bei das dem den des durch ein eine einem einen einer eines im ist nach oder sich "
        "sie sind uber um und unter vom vor wie wird zum zur zwischen ",
        " auf aus einem einen eines mit nicht sowie und ",

        " abzug agypt amulett anhanger ansicht aquarell attisch aufgenommen augen bambus bauer "
        "baumwoll bemalt berge bernstein bestickt bibel bildnis blatt blau blume blut bogen "
        "brief bronzen brucke brustbild buch buddhistisch burg byzantinische chinesisch chr "
        "christi deckel deckfarbe dekor dose drachen druck dynasti einband eingelegte eisen "
        "elfenbein erbaut farbe farbig fayence feld felsen figur figuren fisch fluss fossiler "
        "frau garten gedicht gedruckt gefass gemalt geschnitzt gesicht gewand glas glasiert "
        "glasur glimmer glocke golden gotische gott gottesmutter gottin grab griechisch griff "
        "grun gruppe halskette handschrift haus heilig holz hund ikone indische innenansicht "
        "japanisch jung jungfrau kaiser kaiserin kalkstein kamera kanne kathedrale katze "
        "keramik kette kirche klaster kloster knab knochen konig konigin kopf korinthische "
        "korper kostum kreide krieger krone krug kupfer landschaft leinen links madchen maler "
        "malerei mann mannlich manuskript marmor maske messing millionen miniatur mittelalter "
        "mogul mosaik moschee musiker muster neben nordliche opake palast paneel pfeife pferd "
        "pinsel portrat porzellan rechts reich reiter rolle romisch rote rotfigurig ruckseite "
        "ruinen sammlung sarg schale schiefer schnitzerei schreiber schrift schule schwarz "
        "schwarzfigurig schwert seide seite silber sitzend skelett skulptur stehend steht "
        "stich stickerei stier stil stuck studie szene tafel tafelbild tanzerin tasse teller "
        "tempel teppich terrakotta tiefdruck topf trommel tusche vergoldet vogel vorderseite "
        "wandmalerei wasserfarben weiss wolle zeit zugeschrieben zwischenzeit ",
        " farbholzschnitt gemald jh jhd holzschnitt jahrhundert kupferstich leinwand munz olgemald "
        "radierung zeichnung ",
        U"\u00E4\u00F6\u00FC\u00DF"},
    // Italian, Portuguese, Dutch.
    LanguageProfile{
        Language::other, " da das de dei del della delle di do dos van ",
        " al alla allo che como con em een en het i il met nel op su sul um uma un una ",
        " aan bij dalla dalle degli dello een gli het nella nelle pelo sulla um uma voor zijn ",
        " argento bronzo bianco legno marmo oro pittura ritratto seta testa tela olio prata "
        "madeira "
        "retrato hout schilderij vaso figura ",
        " secolo seculo eeuw ", U"\u00E3\u00F5\u00EC\u00F2"},
};

}  // namespace qurio
