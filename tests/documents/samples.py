"""Papers to build in tests: a memo and a form, in both languages, plain and long."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone

from app.domain.codes import PaperKind, RecipientKind
from app.domain.message import M, Message
from app.domain.released import (
    Blank,
    Bullets,
    Letterhead,
    Paragraph,
    Part,
    Released,
    Row,
    Signature,
    Table,
)

MADE_AT = datetime(2026, 11, 24, 11, 35, tzinfo=timezone(timedelta(hours=2)))


def said(fi: str, sv: str, language: str) -> Message:
    """A message whose words are given here; sources of papers give catalogued ones."""
    return Message(fi if language == "fi" else sv)


def letterhead(language: str) -> Letterhead:
    """The office's."""
    return Letterhead(
        agency="Rikosseuraamuslaitos" if language == "fi" else "Brottspåföljdsmyndigheten",
        office="Itälän yhdyskuntaseuraamustoimisto" if language == "fi" else "Byrån för samhällspåföljder i Itälä",
        address="Satamakatu 1, 99100 Itälä" if language == "fi" else "Hamngatan 1, 99100 Itälä",
        phone="0295 123 456",
        email="itala@example.fi",
    )


def memo(language: str = "fi") -> Released:
    """Mika's memo, a page and a half."""
    t = language
    return Released(
        kind=PaperKind.MEMO,
        language=language,
        recipient=RecipientKind.ORGANISATION,
        addressee="Itälän Kodit Oy",
        letterhead=letterhead(language),
        title=said(
            "Asumisen yhteistyöryhmän muistio: Mika Väänänen",
            "Promemoria från samarbetsgruppen för boende: Mika Väänänen",
            t,
        ),
        case_number="2026-014",
        register_number="RISE/4711/2026",
        edition=1,
        made_at=MADE_AT,
        secrecy=(23, 28, 32),
        head=(
            Row(label=said("Asiakas", "Klient", t), values=("Mika Juhani Väänänen, 14.3.1988",)),
            Row(label=said("Aika", "Tid", t), values=(M("tiistai {day} klo 9.00–9.40", day=date(2026, 11, 24)),)),
            Row(label=said("Paikka", "Plats", t), values=("Itälän yhdyskuntaseuraamustoimisto, Teams",)),
            Row(
                label=said("Läsnä", "Närvarande", t),
                values=(
                    "Päivi Multamäki, rikosseuraamusesimies, Itälän yhdyskuntaseuraamustoimisto",
                    "Jarno Hyttinen, Kivisalon vankila (videoyhteys)",
                    "Elli Sallinen, sosiaalityöntekijä, Itälän hyvinvointialue, aikuissosiaalityö",
                    "Ville Korhonen, Itälän Kodit Oy",
                ),
            ),
            Row(label=said("Poissa", "Frånvarande", t), values=("Kela" if t == "fi" else "FPA",)),
        ),
        parts=(
            Part(
                heading=said("Tilanne", "Läge", t),
                blocks=(
                    Paragraph(
                        label=said("Nykytilanne", "Nuläge", t),
                        text=said(
                            "Asunto tarvitaan viimeistään 7.2.2027. Mikalla ei ole asuntoa, ja edellinen "
                            "vuokrasuhde Rantalassa päättyi kaksi vuotta sitten. Asumispalvelujen hakemus on "
                            "jätetty ja käsittelyaika-arvio on neljä viikkoa; maksusuunnitelmaa laaditaan "
                            "talous- ja velkaneuvonnassa.",
                            "En bostad behövs senast 7.2.2027. Mika har ingen bostad och det föregående "
                            "hyresavtalet i Rantala upphörde för två år sedan. En ansökan om boendeservice har "
                            "lämnats in och en betalningsplan görs upp hos ekonomi- och skuldrådgivningen.",
                            t,
                        ),
                        note=said("asiakkaan kertoma", "klientens uppgift", t),
                    ),
                    Paragraph(
                        label=said("Asiakkaan oma ääni", "Klientens egen röst", t),
                        text="Haluan oman pienen kodin, jonne lapset voivat tulla viikonloppuisin.",
                        own_words=True,
                        language="fi",
                    ),
                    Bullets(
                        label=said("Asumistoiveet:", "Önskemål om boendet:", t),
                        items=(
                            said("pieni kaksio Itälän keskustasta", "en liten tvåa i Itälä centrum", t),
                            said("päihteetön ympäristö", "en rusmedelsfri miljö", t),
                            said("vuokra enintään 640 euroa", "hyran högst 640 euro", t),
                        ),
                    ),
                ),
            ),
            Part(
                heading=said("Yhteinen arvio", "Gemensam bedömning", t),
                blocks=(
                    Row(
                        label=said("Soveltuva asumismuoto", "Lämplig boendeform", t),
                        values=(
                            said("1. tukiasunto, INA", "1. stödbostad, INA", t),
                            said("2. oma vuokra-asunto ja tuki", "2. egen hyresbostad och stöd", t),
                        ),
                    ),
                    Row(
                        label=said("Tuen määrä", "Stödets omfattning", t),
                        values=(said("viikoittain", "varje vecka", t),),
                    ),
                ),
            ),
            Part(
                heading=said("Sovittu", "Överenskommet", t),
                blocks=(actions(t),),
            ),
            Part(
                heading=said("Varasuunnitelma ja seuranta", "Reservplan och uppföljning", t),
                blocks=(
                    Paragraph(
                        label=said("Ensimmäisen yön varasuunnitelma", "Reservplan för första natten", t),
                        text=said("INAn kriisihuone, puh. 050 123 4567.", "INA:s krisrum, tfn 050 123 4567.", t),
                    ),
                    Row(label=said("Seuraava seuranta", "Nästa uppföljning", t), values=("24.2.2027",)),
                ),
            ),
        ),
        signatures=(
            Signature(
                lead=said("Muistion vakuudeksi", "Promemorian upprättades av", t),
                name="Päivi Multamäki",
                title="rikosseuraamusesimies" if t == "fi" else "brottspåföljdschef",
            ),
        ),
        foot=(
            Row(label=said("Jakelu", "Sändlista", t), values=("Mika Väänänen", "Itälän Kodit Oy")),
            Row(
                label=said("Lisätietoja", "Närmare upplysningar", t),
                values=("Päivi Multamäki, puh. 0295 123 456",),
            ),
        ),
    )


def actions(language: str, times: int = 1) -> Table:
    """What was agreed, as often as a table needs to be long."""
    t = language
    rows: tuple[tuple[Message | str, ...], ...] = (
        (
            said("Maksusuunnitelman laatiminen", "Uppgörande av en betalningsplan", t),
            "Talous- ja velkaneuvonta, Heikki Tolvanen",
            "8.12.2026",
            said("avoin", "öppen", t),
        ),
        (
            said(
                "Asuntohakemuksen uusiminen Itälän Kodeille ennen kuin se vanhenee",
                "Förnyande av bostadsansökan till Itälän Kodit innan den förfaller",
                t,
            ),
            "Asiakas, tukena Jarno Hyttinen",
            "13.1.2027",
            said("avoin", "öppen", t),
        ),
        (
            said("Palvelutarpeen arviointi", "Bedömning av servicebehovet", t),
            "Elli Sallinen",
            "24.12.2026",
            said("ei voi vielä tehdä", "kan inte göras ännu", t),
        ),
    )
    return Table(
        caption=said("Sovitut toimenpiteet", "Överenskomna åtgärder", t),
        heads=(
            said("Toimenpide", "Åtgärd", t),
            said("Vastuutaho", "Ansvarig", t),
            said("Määräaika", "Senast", t),
            said("Tila", "Status", t),
        ),
        rows=rows * times,
        widths=(76, 52, 24, 28),
    )


def form(language: str = "fi") -> Released:
    """A consent form to be signed by hand."""
    t = language
    return Released(
        kind=PaperKind.CONSENT_FORM,
        language=language,
        recipient=RecipientKind.CLIENT,
        addressee="",
        letterhead=letterhead(language),
        title=said("Suostumus tietojen luovuttamiseen", "Samtycke till utlämnande av uppgifter", t),
        case_number="2026-014",
        register_number="",
        edition=2,
        made_at=MADE_AT,
        secrecy=(32,),
        practice=True,
        numbered=False,
        dense=True,
        head=(Row(label=said("Asiakas", "Klient", t), values=("Johan Erik Sjöblom", "2.11.1995")),),
        parts=(
            Part(
                heading=said("Kenelle ja mitä", "Till vem och vad", t),
                blocks=(
                    Paragraph(
                        text=said(
                            "Tietoja saa luovuttaa asumisen ja siihen liittyvän tuen järjestämiseksi.",
                            "Uppgifterna får lämnas ut för att ordna boendet och stödet i anslutning till det.",
                            t,
                        )
                    ),
                    Table(
                        caption=said("Vastaanottajat", "Mottagare", t),
                        heads=(said("Taho", "Samarbetspart", t), said("Tiedot", "Uppgifter", t)),
                        rows=(
                            ("Itälän Kodit Oy", said("Asuminen: kaikki", "Boende: allt", t)),
                            ("Kela" if t == "fi" else "FPA", said("Aikataulu", "Tidtabell", t)),
                        ),
                        widths=(60, 115),
                    ),
                    Blank(label=said("Ei saa luovuttaa", "Får inte lämnas ut", t), lines=2),
                    Blank(
                        label=said("Läsnäolo", "Närvaro", t),
                        choices=(
                            said("paikalla", "på plats", t),
                            said("videoyhteydellä", "via video", t),
                            said("ei", "nej", t),
                        ),
                    ),
                ),
            ),
            Part(
                heading=said("Allekirjoitus", "Underskrift", t),
                blocks=(
                    Blank(label=said("Paikka ja aika", "Ort och tid", t)),
                    Signature(lead=None, name="Johan Erik Sjöblom", title=""),
                ),
            ),
        ),
    )


def long(language: str = "fi") -> Released:
    """A memo with a text of 30,000 characters, a table over pages and a row taller than a page."""
    sentence = "Asiakkaan tilannetta ja yhdyskuntaseuraamuksen täytäntöönpanosuunnitelmaa arvioitiin yhdessä. "
    text = (sentence * 400)[:30_000]
    table = actions(language, 30)
    tall = ((text[:6000], "Elli Sallinen\r\nAikuissosiaalityö", "24.12.2026", ""), *table.rows)
    parts = (
        Part(heading=said("Tilanne", "Läge", language), blocks=(Paragraph(text=text),)),
        Part(heading=said("Sovittu", "Överenskommet", language), blocks=(replace(table, rows=tall),)),
        Part(
            heading=said("Näkemykset", "Synpunkter", language),
            blocks=(
                Row(label=said("Asiakas", "Klient", language), values=(text[:9000], text[:300])),
                Bullets(items=(text[:5000], "lyhyt")),
            ),
        ),
    )
    return replace(memo(language), parts=parts)
