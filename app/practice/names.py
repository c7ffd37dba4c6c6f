"""Invented people's names: Finnish, Finland-Swedish and others, in the letters such an office meets."""

from __future__ import annotations


def _names(text: str) -> tuple[str, ...]:
    return tuple(text.split())


WOMEN_FI = _names("""
    Aada Aila Aino Airi Armi Auli Eija Eila Elina Elisa Elli Erja Essi Eveliina Hanna Hannele Heidi Heli
    Helmi Henna Hilla Iida Iiris Ilona Inkeri Irja Irma Jenna Johanna Kaarina Kaija Kaisa Katja Katri Kerttu
    Kirsi Leena Lotta Maarit Mari Marjo Mervi Minna Mira Niina Noora Oona Outi Pirjo Päivi Raija Riikka
    Saara Saija Sanna Sari Satu Sini Soile Taina Tiina Tuula Veera Venla Virpi Anna-Kaisa Eeva-Liisa
    Marja-Leena Ulla-Maija
""")
MEN_FI = _names("""
    Aapo Aaro Aatos Aimo Aki Ari Arto Arttu Asko Atte Aulis Eeli Eemeli Eero Eetu Eino Elias Ensio Erkki Esa
    Esko Hannu Harri Heikki Henri Iiro Ilari Ilkka Ilmari Jaakko Jani Janne Jari Jarkko Jarmo Jesse Joel
    Joni Jorma Jouko Juha Juho Jukka Jussi Jyri Kaarlo Kai Kalervo Kalle Kari Kimmo Lasse Lauri Marko Matti
    Mauri Miika Mika Niko Olli Onni Osmo Pasi Pekka Pentti Raimo Rauno Reijo Risto Sakari Samuli Seppo
    Tapani Teemu Tero Timo Toni Tuomas Unto Urho Valtteri Veikko Vesa Viljami Ville Väinö Yrjö Juha-Pekka
    Veli-Matti
""")
LAST_FI = _names("""
    Aalto Ahonen Alanen Anttila Asikainen Eerola Eskelinen Forsström-Hyvärinen Haapala Hakala Halonen
    Hautala Heikkinen Heinonen Hiltunen Hirvonen Holopainen Huovinen Huttunen Hyvönen Hämäläinen Hänninen
    Ihalainen Ikonen Immonen Jokinen Julkunen Juntunen Järvinen Jääskeläinen Kallio Karjalainen Kauppinen
    Keränen Ketola Kettunen Kinnunen Kokkonen Komulainen Korhonen Koskela Koskinen Kukkonen Kuosmanen
    Kärkkäinen Käyhkö Laakso Laine Laitinen Lampinen Lappalainen Laukkanen Lehtonen Leinonen Leppänen
    Lindell-Äikäs Luukkonen Makkonen Malinen Manninen Martikainen Miettinen Moilanen Mononen Mustonen
    Mähönen Mäkelä Mäkinen Nevalainen Niemi Nieminen Nissinen Nousiainen Nykänen Ojala Oksanen Ollikainen
    Paananen Pakarinen Partanen Pelkonen Peltola Pennanen Piironen Pirinen Pitkänen Pulkkinen Puustinen
    Pöllänen Raatikainen Rautiainen Reponen Rissanen Ruotsalainen Rytkönen Räsänen Räty Saarela Saarinen
    Salmi Salonen Savolainen Sihvonen Silvennoinen Sirviö Sorsa Suhonen Tanskanen Tikkanen Toivanen Tolonen
    Tuominen Turpeinen Turunen Tynkkynen Vainio Vartiainen Vehviläinen Venäläinen Virtanen Vuorinen Väisänen
    Väyrynen Ylönen Äikäs Äyräväinen Öhman-Yrjölä Öörni
""")
WOMEN_SV = _names("""
    Agneta Ann-Charlotte Annika Astrid Barbro Camilla Christel Ebba Eva-Lotta Gun-Britt Gunilla Göta
    Kristina Lisbeth Maj-Len Margareta Märta Rut Solveig Ulla-Britt Viveka Yrsa Åsa
""")
MEN_SV = _names("""
    Alf Anders Axel Bengt Bo Börje Carl-Johan Dan Emil Erik Fredrik Göran Hans-Erik Henrik Ingmar Jan-Ole
    Johan Karl-Gustav Kjell Lars Nils Oskar Per-Erik Rolf Sixten Stig Sven-Olof Tage Yngve Åke Örjan
""")
LAST_SV = _names("""
    Ahlskog Backlund Backman Bergström Björklund Björkqvist Blomqvist Byggmästar Böling Dahlbäck Ekholm
    Eklöf Enlund Finne Forsbäck Fågel Grannas Gustafsson Gädda Hagström Hägglund Häggblom Höglund Jansson
    Järf Kronqvist Lillkung Lindqvist Lönnqvist Malmström Nordqvist Nygård Näse Rönnqvist Sandås Sjöblom
    Sjöström Smedjebacka Snickars Stenbäck Söderholm Västerback Wentjärvi Wikström Åbacka Åkerlund Ångerman
    Åström Öhman Östman
""")
WOMEN_OTHER = _names("""
    Amina Anastasija Çağla Farah Fatuma Hodan Khadra Müge Natalja Olena Rebeka Samira Thuý Zahra
""")
MEN_OTHER = _names("""
    Abdi Ahmed Aleksandr Daniyar Giorgi İsmail Jürgen Łukasz Mykola Nguyễn Omar Șerban Tamás Vytautas Yusuf
    Željko
""")
LAST_OTHER = _names("""
    Abdullahi Al-Khatib Çelik Đorđević Fedorenko García-Núñez Haile Hussein Jõgi Kovač Krūmiņš Muhumed
    Müller Nagy Ng O'Connor Özdemir Petrovičs Popescu Šimić Sokolenko Tamm Trần Warsame Wójcik Xu Yıldız
    Đặng
""")
