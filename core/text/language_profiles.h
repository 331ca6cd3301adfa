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

        " abadia abanico abeto acanto acero acrilico acunado adoracion adorno aerea afrodita "
        "agua aguada aguafuerte aguamanil aguatinta aguja agujero alabastro alada alado "
        "albumina aleacion alfarero alfombra algodon alimentos ambar amuleto anadido anatomica "
        "anatomico ancho anciana anciano anfora anillo antepasado antigua antiguo antropoide "
        "antropomorfo anverso apula arcaico arcangel arcilla arco arcon arenisca arma armadura "
        "arpa arqueologico arquitectura arte artista asas asirio aspectos asta astronomico "
        "ataud atica atico atribuido avanzando aves azucarero azul bailarina bajo bambu banco "
        "bandeja bandera baptisterio barco barniz barro batalla bautismo belleza biblia "
        "biombos bizantina bizantino blanca blanco blanda bloque boca boceto boda bolsa bomba "
        "bordada bordado borde botella boveda brazos brocado bronce brote brujula brunido buda "
        "budista buey buril busto caballeria caballero caballo cabeza cafetera caja calabaza "
        "calado caldero caligrafia caliz caliza calle cama camara campana campanillas cangrejo "
        "canopo cantaro caoba capa capilla cara carcaj caricatura carnero cartonaje casco "
        "castillo catacumba catedral caza ceca censor cera ceramica cerezo cesta cetro "
        "chaqueta chino chispa cielo cien ciervo cigarra cinta cinturon ciruelo citara ciudad "
        "ciudadela claroscuro clasica clasico clavija cobalto cobre cocido cocina codice cofre "
        "colcha colgante colgar colmillo colodion coloreado colores columna comercial comercio "
        "compania complejo concha conjunto consola construido contorno contrapeso copa copia "
        "copto coraza cordal corintia corintio corneta coro corte cortesana corteza cosmetica "
        "costa craneo craquelado cratera cretacico cromogenica cronometro cruz cuaderno "
        "cuadrado cuadrante cubierta cuchara cuchillo cuello cuenco cuenta cuento cuerda "
        "cuerno cuero cuerpo cufica cultura cupula dama damasquinado danza danzante decoracion "
        "decorada decorado deidad delante demonio denario derecha desnuda desnudo diademado "
        "dibujo diente dinastia dinero dinosaurio dios diosa disco dobladillo doble dolar "
        "dorada dorado dormicion dragones drapeado ducado dura ebano ecuestre edicion edificio "
        "editor egipcia egipcio egipto ejercito electrica elefante emperador encaje "
        "encuadernacion encuadernado encuentra entalladura entronizado epoca epopeya equipo "
        "escala escarabeo escena escriba escribir escritura escudo escuela escultura esfera "
        "esfinge esmaltada esmaltado esmalte espada espanola espejo espiga espina esqueleto "
        "esquisto estacion estado estampa estampacion estampado estano estatua estatuilla "
        "estela estereoscopica estilo estuche estuco estudio etrusco evangelio evangelista "
        "exergo exposicion exvoto fabrica falsa fantasma fayenza femenina fibra ficha figura "
        "figurado figurilla filigrana firma firmado flauta flecha flor fondo forjado forma "
        "fortaleza fosil fotografia fotografica fotografico fragmento frasco friso "
        "frontispicio fuego fuente fuerte fundicion fundido funeraria funerario futbol "
        "gabinete gasa gato gelatina genero genio geometrico gigante globo gotica grabada gran "
        "granito griega griego grulla grupo guerra guerrera guerrero guitarra hacha hebilla "
        "hebrea hecha hecho helenistica helenistico hiedra hierro hijo hilo hipopotamo "
        "hipostila historia hoja holandes holandesa hombre horno hueca hueco huella hueso "
        "huevo icono iglesia iluminacion iluminada iluminado ilustracion ilustrado imagen "
        "imperio imprenta impresa impresion impreso incensario incrustaciones incrustado "
        "inglesa inicial insecto instantanea instrumento intermedio isla italico izquierda "
        "jainista japones japonesa jarra jarro jemer joven joya juego jurasico laca lacada "
        "lacado lado ladrillo lago lamina lampara lana lanudo lanza lapida lapiz laton laud "
        "laureado lavapinceles lechuza lecito lengua lengueta letra letrado leyenda libro "
        "ligamento linea linterna litografia llave lobo loto loza luchadores lugar luneto "
        "madera maestro magico mamut manera mango mano manton manuscrita manuscrito mapa "
        "maquina mar marca marco marfil marina marino marmol mascara matriz mausoleo meandro "
        "medalla medallon medio meditacion melocoton mercado metalico metros mexicana mexicano "
        "mezquita militar millones minerales miniado miniatura moda modelado modelo mogol "
        "molde momia monasterio monetario montado montana monumento morsa mosaico motivo "
        "mueble mugal mujer multitud mundial mundo mural muralla muro musica musivo nacar "
        "nacional navegacion nefrita negativo negra negro nina ninfa nino noche nogal norte "
        "novia nucleo nuevo obelisco obreros oceano ojos olla opaca optica optico oracion "
        "orfeo organo orificio ornamento oro orquidea ortodoxia otomana otono pagina paisaje "
        "pajaros pala palacio paleta palisandro palo panatenaica paneles papel pared pareja "
        "partida pasta patas patrimonio pavimento pendiente pendulo penique pequena percusion "
        "perezoso perforacion perforado pergamino periodico periodo perla perro persa pescador "
        "peso pico piedra piel pieza pigmento pilar pincel pino pintada pintado pintor pintura "
        "piramide piso pistola placa plancha plano plata platero platillo platino plato pliego "
        "poema poeta policroma policromada policromo polvora porcelana portada posicion "
        "positivo postal postre postura prehistorico preliminar primavera primer primera "
        "principe prueba ptolemaica ptolemaico publicado puente puerta pulsera punta punto "
        "pupilas raso recipiente reflejo reina reinado reino relicario relieve reloj repujada "
        "repujado resina restos reverso revolucion rey rinoceronte roble roja rojo rollo "
        "romana romano rosa rostro ruso sable sacerdote sala salado salero salterio santisima "
        "sarcofago satirica seda segundo seis sello sentada sentado serigrafia serpentina "
        "servicio siete siglos silla silleria sillon simbolo sinagoga sirena sitio soberano "
        "soldado sombrero sonajero sopera suelo superior tabaquera tablas tafetan talla "
        "tallada tallado tallador taller tallista tambor tapiceria tapiz tapizado tarjeta "
        "tarro taza teatro techo teclado tecnica tejida tejido tela telar templo tenedor "
        "tenido tercer terciopelo terracota tetera texto tinta titulo tiza tocado tomada tora "
        "torneo torno toros torre trabajadores traje transferencia tren trinidad triptico "
        "triunfo trompa trompeta trono tubo tumba tunica turistica tutankamon tutmosis udyat "
        "vaciado vasija vaso verde vestido vidriada vidriado vidrio vineta vino violin virgen "
        "vista vitela votiva votivo xilografica xxvi yeso ",
        " acuarela jarron lienzo moneda oleo retrato siglo xilografia grabado ",
        U"\u00F1\u00E1\u00ED\u00F3\u00FA\u00BF"},
    LanguageProfile{
        Language::french, " d de du l la le saint sainte ",
        " au aux ce ces cette comme des dont elle en entre est et il les leur ou par pas pour qu "
        "que qui sa sans se ses sont sous un une ",
        " avec chez dans deux leurs sur trois vers ",

        " abbaye acajou acanthe accord acier acrylique acte acteur aerienne aiguiere aiguille "
        "aile ailee ajoure ajoute albatre albumine alliage amarnienne ambre amour anatomique "
        "ancetre anche ancien ancienne ange anglaise anse anthropomorphe apotre appareil appui "
        "apulienne aquatinte archaique archange archet argent argentique argile armes arriere "
        "artiste assiette assis assise assyrien astronomique attique attribue autel autographe "
        "avancant avers bambou bandelettes bapteme baptistere barbe barbu basilique bataille "
        "bateau baton bibliotheque bijou blanc blanche bleu bleue bloc bois boite bonheur "
        "boucle bouddha bouddhique bouddhiste boule bouteille boyau brocart brode broderie "
        "bromure brule brunissoir buis buste byzantin cachet cadran cadre cafetiere caisse "
        "calcaire calice calligraphie canope caprices carillon carre carreau casque catacombe "
        "cavalerie ceinture celebres cene censeur censure ceramique cercueil chale chapeau "
        "chapelle char charbon chaudron cheminee chene cheval chevet cheville chien chinois "
        "chinoise chouette chretien chronometre ciel cigale cinquante cire ciseaux cisele "
        "citadelle cithare classe classique clavier cloche coffre coiffe collier collines "
        "colonne commande compagnie complexe construit copie copte coquillage coquille corail "
        "cordes cordier corinthien corinthienne corne cornet cote coton couche coufique coule "
        "couleur coupole couronne coussin couteau couvercle couvert couverte couverture crabe "
        "cratere cretace creuse creux crochet cruche cuillere cuir cuirasse cuiseur cuisine "
        "cuisson cuite cuivre culture cuve damas danse danseuse debout decore decoree deesse "
        "degres demi denier dentelle dents descente dessin dessous detrempe devant diademe "
        "dieu dinosaure disque divinite dore doree dormition douce dragon drape droit droite "
        "dure ebene ecaille echelle ecole ecorce ecran ecrire ecriture edifice editeur eglise "
        "egypte egyptien egyptienne emaille emaux embouchure empereur empreinte encensoir "
        "encre enfant enlumine enluminee enveloppe epee epine epopee epoque epreuve equestre "
        "equipe esquisse etain etat etoffe etrusque etui eventail facteur fantome fard fausse "
        "fauteuil feminine femme fer feuille feuillet filigrane flacon fleche fleur flottant "
        "fond fonderie fontaine fonte forme forteresse foule fragment frappe fresque "
        "frontispice funeraire gangue garcon gardien gare garniture geant gelatino geometrique "
        "glacure glacuree gobelet gothique gourde gravee graveur grec grece grecque groupe "
        "grue guerrier guitare hache harmonie harpe hebraique hellenistique heros heures "
        "hippopotame histoire hollandais hollandaise homme horlogerie huile humide icone "
        "illustre imagerie imperatrice imperiale imprime imprimee imprimeur incrustations "
        "incruste inde indienne insecte insigne interieure intermediaire italie ivoire "
        "japonais japonaise jarre jaune jeton jeune joute jurassique khol laine laineux laiton "
        "lame languettes lanterne laque laure lauree lavis lecythe lettre lettres lierre ligne "
        "liturgique livre loup lumiere lustree luth lutteurs magique maitre mammouth manche "
        "maniere manuscrit manuscrite marbre marchant mariage marque masque meandre medaille "
        "meduse meuble militaire mineraux miroir mobilier moghol moghole momie monastere "
        "monetaire monnaie montagne montre morts mosaique mosquee motif moulage moule mouton "
        "mouvement muraille murale musique nativite negatif noir noire nout noyau noyer nuage "
        "obelisque objectif oeil oeuf oies oiseau ombre ombrelle onguent optique orfevre orgue "
        "orne ornee ornement orphee oudjat ouest ourlet ouvriers palissandre palmier panier "
        "panneau panse paravent parc parchemin paresseux parfum parietale passementerie patine "
        "patrimoine paysage peau peche pecheur peint peinte peintre peinture pendeloque "
        "pendentif pendjab pendule perce persane pharmacie photographe photographique pichet "
        "pied pierre pilier pinceau pique pistolet placage plafond planche plastron plateau "
        "platine platre plomb plombifere poeme poete poids poignard pointe poisson poli polie "
        "politique pompe pont populaire porcelaine portatif postale poterie potier poudre "
        "prehistorique preliminaire premier premiere presse pretre prise prophete provenant "
        "provinciale prunier ptolemaique publie pupilles queue radiee rajpoute recettes "
        "recipient recueil regne rehauts reine reliquaire reliure repose representant reserve "
        "resine revers rideau rituel riviere roche rocher roi romain romaine rouge rouleau "
        "royale rubis russe saisons saliere samourai sarcophage satirique sauveur scarabee "
        "sceau schiste sculpte sculptee seuil siege signe siliceuse situe socle soie soucoupe "
        "souverain squelette stannifere statue stereoscopique stockage stuc sucrier superieur "
        "surtout suspendu suspendue svastikas symbole tailleur tambour tapis tapisserie teint "
        "teinte teinture tendre tenture terre tete texte theiere timbale tirage tisse tissee "
        "tissu titre toile tombe tombeau touristique tourne tournoi trame transfert "
        "translucide travail tresse triomphe triptyque troisieme trompe trompette trone trou "
        "tunique usine vague vaisselle vapeur vernissee verre verseuse vert verte vetement "
        "victoire vierge viole violon visage votif voute vue xylographique yeux ",
        " estampe huile siecle xylographie ",
        U"\u00E8\u00EA\u00E0\u00E7\u00F4\u00EE\u00FB\u0153\u00F9"},
    LanguageProfile{
        Language::german, " der die van von zu ",
        " auf aus bei das dem den des durch ein eine einem einen einer eines im ist nach oder sich "
        "sie sind uber um und unter vom vor wie wird zum zur zwischen ",
        " auf aus einem einen eines mit nicht sowie und ",

        " abendmahl abschnitt abzug acryl agypt agyptische agyptischer albumin amulett "
        "anatomische anbetung anch anhanger ansicht anthropoider apostel apulische aquarell "
        "aquatinta archaische architektur aspekte astronomische attisch aufgenommen "
        "aufgesetztes aufhangen augen ausgabe bahnhof bambus baptisterium bart bartiger bauer "
        "baumwoll bauwerk becher befindet belorbeerte belorbeerter bemalt berge bernstein "
        "beruhmte bestickt bibel bild bildnis blatt blau bleistift blick blume blut boden "
        "bogen bohrloch breiter brief bronzen brucke brunnen brustbild buch buchsbaum "
        "buddhistisch burg butten byzantinisch chinesisch chr christi chromogener damon deckel "
        "deckfarbe dekor denkmal deutsche diademierter dichter dorf dose drache drachen "
        "drapierte dreifaltigkeit dreifuss druck druckgrafik dunkel durchbohrt "
        "durchscheinender dynasti ebenholz eiche eichenholz einband eingelegt eisen elfenbein "
        "entschlafung epos erbaut erloser errichtet ersten erster erzengel etruskischer eule "
        "exportporzellan fabrik faden faltschirm familie farbdruck farbe farbig fayence feld "
        "fels festung figur figuren firnis fisch flamische fliessenden fluss folge fossiler "
        "fossilien fotografie franzosische frau fruhling garten gebaude gebaut gebrannter "
        "geburt gedicht gedruckt gefarbt gefass gefasst geflugelte gegossen geist gelehrter "
        "gemalt geometrische gepanzerte gepragt geschichte geschnitzt geschosse gesicht "
        "gestochen getrieben gewand gewebe gewebte gewebter gewicht gitarre glanzton glas "
        "glasiert glasur glimmer glocke glucksgotter golden goldgrund gotische gott "
        "gottesmutter gottheit gottin grab grabfigur grabmal grabmalerei grabstele graviert "
        "griechisch griff grun gruppe gurtel halbe halskette halskragen handgeschriebener "
        "handschrift hangerolle harnisch harz haus hebraische heilig helden helm henkel herbst "
        "hohe holz holztafel hugel hund hundert ikone illuminierte illustriert indische "
        "innenansicht italischer jagd jagdszene jahre japanisch jung jungfrau jungling jura "
        "kaffeekanne kaiser kaiserin kalkstein kalligrafie kalligraphie kamera kanne karton "
        "kartonage kathedrale katze kavallerie kelch keramik kette kiefer kirche kithara "
        "klassisch klaster kleine kloster knab knochen kobaltblau kocher kodex kollodium "
        "kolorierte kolorierter konig konigin konigliche koniglicher kopf kopfstutze kopie "
        "koptischer koptisches korb korinthische korinthischer korper kostum kranich kreide "
        "krieger krone krug krummstab kufische kultgefass kultur kupfer kurass kurbis kuste "
        "lack landschaft landschaftsmalerei leder leier leinen leuchter liegt linken links "
        "loch lotossitz madchen mahagoni maler malerei mann mannlich manuskript marmor "
        "marmorkopie maske massstab mauer menge messer messing metall mexikanische millionen "
        "mineralfarben miniatur mittelalter modelliert mogul mogulstil mosaik moschee muschel "
        "musik musiker muster nacht nackter neben niederlandische nordliche opake orchideen "
        "orgel osmanische ostliche palast palisander panathenaische paneel pantokrator "
        "pergament persische pfeife pfeil pferd pfingstrosen pflaume pflaumenbaum pigmente "
        "pinsel pinselbecher plastik platte plattenkalk platz portrat porzellan preisamphora "
        "priester prinz propheten ptolemaische pupillen rajputische rauchergefass rechts reich "
        "reiter reiterstandbild residenz retter ringer ritter ritualgefass rolle romisch rote "
        "rotfigurig rubinen ruckseite ruinen russische saitenhalter salzfass sammlung "
        "sandstein sarg satirischer saule saum schadel schale schauspieler scheibe schiefer "
        "schilf schlacht schmuck schnitzerei schone schreiber schreitend schrift schule schuss "
        "schwarz schwarzfigurig schwert sechsteiliger seide seite seladon serpentin siegel "
        "signiert silber silbereinlagen silbergelatine sitzend sitzfigur sitzt skarabaus "
        "skelett skulptur sohn soldaten spiegel standfigur stationen stehend steht steinzeug "
        "stellschirm stich stickerei stier stil stoff streitwagen stuck stuckiert studie stuhl "
        "sudliche sumoringer synagoge szene tafel tafelbild tanz tanzerin tasche tasse "
        "teekanne teller tempel teppich terrakotta thron thronend tiefdruck topf topferscheibe "
        "triptychon trommel tusche untertasse vasen verdunnter vergoldet verklarung verleger "
        "veroffentlicht verzierte vogel vorderseite votiv wandmalerei wandschirm wasser "
        "wasserfarben weiss weissgrundige welle welt welterbe weltkrieg werkstatt westliche "
        "wirbelkasten woge wolle zahn zeit zepter zitadelle zuckerdose zugeschrieben zustand "
        "zwischenzeit ",
        " farbholzschnitt gemald jh jhd holzschnitt jahrhundert kupferstich leinwand munz olgemald "
        "radierung zeichnung ",
        U"\u00E4\u00F6\u00FC\u00DF"},
    // Italian, Portuguese, Dutch.
    LanguageProfile{
        Language::other, " da de dei del della delle di do dos van ",
        " al alla allo che como con em een en het i il met nel op su sul um uma un una ",
        " aan bij dalla dalle degli dello een gli het nella nelle pelo sulla um uma voor zijn ",
        " argento bronzo bianco legno marmo oro pittura ritratto seta testa tela olio prata "
        "madeira "
        "retrato hout schilderij vaso figura ",
        " secolo seculo eeuw ", U"\u00E3\u00F5\u00EC\u00F2"},
};

}  // namespace qurio
