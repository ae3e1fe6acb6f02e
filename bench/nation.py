"""A made-up country for the benchmark: 34 provinces, each with its plan, departments, institutions and communes.

Quảng Ngãi is as in the rules; every other province is its double under codes P01 to P33: the plan under its own code and
number, the departments and institutions, and communes until the country has as many as it has today. Names tell them
apart. Scenarios and comparisons with a document's text are left out of the doubles.
"""
import os
import html
import re
import shutil
import unicodedata

import bench

PROVINCES = 34
COMMUNES = 3321
# of Quảng Ngãi
OWN = 96
PLAN = "kh-11-quang-ngai.xlsx"
# sheets of a plan whose rows name units and figures of the original
LEFT_OUT = ("Tình huống", "Dữ liệu thử", "Đối chiếu văn bản")


def double(text, number):
    """A text of Quảng Ngãi as its double has it."""
    code = "P%02d" % number
    text = re.sub(r"\b51-", code + "-", text)
    text = re.sub(r">51<", ">%s<" % code, text)
    text = re.sub(r"\bKH11\b", "KHP%02d" % number, text)
    text = text.replace("11/KH-UBND", "%d/KH-UBND" % (200 + number))
    text = re.sub(r"\bDPQ\b", code + "-DPQ", text)
    text = re.sub(r"\bDDP\b", code + "-DDP", text)
    return text.replace("Quảng Ngãi", "Thử nghiệm " + code)


def sheets(book):
    """Names of sheets and their parts."""
    relations = dict(re.findall(r'Id="([^"]+)"[^>]*Target="/?(?:xl/)?([^"]+)"', book["xl/_rels/workbook.xml.rels"].decode()))
    relations.update((i, t) for t, i in
                     re.findall(r'Target="/?(?:xl/)?([^"]+)"[^>]*Id="([^"]+)"', book["xl/_rels/workbook.xml.rels"].decode()))
    return {name: "xl/" + relations[i] for name, i in
            re.findall(r'<sheet name="([^"]+)"[^>]*r:id="([^"]+)"', book["xl/workbook.xml"].decode())}


def without_rows(xml):
    return re.sub(r'<row r="(?!1")[^>]*?(?:/>|>.*?</row>)', "", xml, flags=re.S)


def cells(row, strings):
    """Texts of a row by column."""
    found = {}
    for column, kind, value in re.findall(r'<c r="([A-Z]+)\d+"([^>]*)>(.*?)</c>', row, re.S):
        text = re.sub("<[^>]+>", "", value)
        found[column] = strings[int(text)] if 't="s"' in kind else text
    return found


def shared(book):
    items = re.findall(r"<si>(.*?)</si>", book.get("xl/sharedStrings.xml", b"").decode(), re.S)
    return [re.sub("<[^>]+>", "", item) for item in items]


def rules(folder):
    shutil.copytree(os.path.join(bench.HOME, "rules"), folder)
    plan = bench.parts(os.path.join(folder, PLAN))
    left_out = [part for sheet, part in sheets(plan).items() if unicodedata.normalize("NFC", html.unescape(sheet)) in LEFT_OUT]
    for number in range(1, PROVINCES):
        book = {}
        for name, data in plan.items():
            if name.startswith("xl/worksheets/"):
                xml = double(data.decode(), number)
                if name in left_out:
                    xml = without_rows(xml)
                data = xml.encode()
            book[name] = data
        bench.put(os.path.join(folder, "kh-p%02d.xlsx" % number), book)
    register(os.path.join(folder, "danh-muc", "don-vi.xlsx"))


def register(path):
    book = bench.parts(path)
    part = sheets(book)["Đơn vị"]
    sheet = book[part].decode()
    rows = re.findall(r'<row r="\d+"[^>]*>.*?</row>', sheet, re.S)
    own = [cells(r, shared(book)) for r in rows[1:]]
    copied = [u for u in own if u["A"] == "51" or u["E"] == "51" and u["C"] in ("department", "institution")]
    communes = sum(u["C"] == "commune" for u in own)
    line = len(rows)
    out = []

    def add(unit):
        nonlocal line
        line += 1
        out.append('<row r="%d">%s</row>' % (line, "".join(
            '<c r="%s%d" t="inlineStr"><is><t>%s</t></is></c>' % (c, line, unit.get(c, "-")) for c in "ABCDEFGHIJ")))

    for number in range(1, PROVINCES):
        for unit in copied:
            twin = {c: double(">%s<" % v, number)[1:-1] for c, v in unit.items()}
            twin.update({"B": named(twin["B"], number), "H": "-"})
            add(twin)
    code = bench.FIRST_CODE
    while communes < COMMUNES:
        code += 1
        communes += 1
        add({"A": str(code), "B": "Xã thử nghiệm %d" % code, "C": "commune", "D": "xã",
             "E": "P%02d" % home(code), "F": "01/07/2025", "J": "có"})
    book[part] = sheet.replace("</sheetData>", "".join(out) + "</sheetData>").encode()
    bench.put(path, book)


def home(code):
    """The number of the province in which a made-up commune lies."""
    return code % (PROVINCES - 1) + 1


def named(name, number):
    return name if "P%02d" % number in name else "%s P%02d" % (name, number)


def inbox(folder, year):
    """Of the communes of Quảng Ngãi nothing: its departments and institutions send what they send in the samples."""
    bench.returns(folder, COMMUNES - OWN, year, change=lambda text, code: double(text, home(code)))
    bench.neighbours(folder, year)
    for name in sorted(os.listdir(folder)):
        if not re.match(r"(51-|DDP|DPQ)", name):
            continue
        book = bench.parts(os.path.join(folder, name))
        for number in range(1, PROVINCES):
            strings = double(book["xl/sharedStrings.xml"].decode(), number)
            strings = re.sub(r">(Trường [^<]+|Phân hiệu [^<]+|Công an [^<]+|Sở [^<]+)<",
                             lambda m: ">%s<" % named(m.group(1), number), strings)
            twin = dict(book)
            twin["xl/sharedStrings.xml"] = strings.encode()
            bench.put(os.path.join(folder, double(">%s<" % name, number)[1:-1]), twin)


def generate(folder, years):
    """Makes folder/inbox and folder/rules; answers how many returns."""
    shutil.rmtree(folder, ignore_errors=True)
    for year in years:
        inbox(os.path.join(folder, "inbox", str(year)), year)
    rules(os.path.join(folder, "rules"))
    return sum(len(files) for _, _, files in os.walk(os.path.join(folder, "inbox")))


def run(options, work):
    """A night at the end of each year, on the returns of that year and all before, and the same again with nothing new."""
    folder = os.path.join(work, "nation")
    shutil.rmtree(folder, ignore_errors=True)
    rules(os.path.join(folder, "rules"))
    log = os.path.join(work, "nation.log")
    results = bench.Results()
    for year in [int(y) for y in options.years.split(",")]:
        inbox(os.path.join(folder, "inbox", str(year)), year)
        files = sum(len(f) for _, _, f in os.walk(os.path.join(folder, "inbox")))
        print("%d: %d files in the inbox" % (year, files), flush=True)
        night = ("'%s/bin/chitieu' night --inbox '%s/inbox' --rules '%s/rules' --as-of %d-12-31"
                 " --database 'embedded:%s/db' --out '%s/out'" % (bench.HOME, folder, folder, year, folder, folder))
        results.add(year, "night", night, log, (0, 3))
        results.add(year, "unchanged", night, log, (0, 3))
    if not options.keep:
        shutil.rmtree(folder)
    here = os.path.dirname(os.path.abspath(__file__))
    with open(os.path.join(here, "nation.csv"), "w", newline="") as out:
        out.write("year,what,cpu_s,wall_s,resident_mb\n")
        for r in results.rows:
            out.write("%s,%s,%s,%s,%s\n" % (r["communes"], r["what"], r["cpu_s"], r["wall_s"], r["resident_mb"]))
    with open(os.path.join(here, "nation.svg"), "w") as out:
        out.write(plot(results.rows))


def plot(rows):
    """CPU and wall seconds of each night as bars, readable in black and white."""
    high, left, low, wide = 360, 60, 60, 110
    most = max(float(r[k]) for r in rows for k in ("cpu_s", "wall_s")) * 1.1
    out = ['<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" font-family="sans-serif" font-size="12">'
           % (left + wide * len(rows) + 20, high), '<rect width="100%" height="100%" fill="white"/>',
           '<text x="14" y="16">34 provinces, 3,321 communes: seconds of CPU (dark) and of the clock (light)</text>']
    tall = lambda s: (high - low - 40) * float(s) / most
    for i, r in enumerate(rows):
        for j, (key, fill) in enumerate((("cpu_s", "#333"), ("wall_s", "#ccc"))):
            h = tall(r[key])
            x = left + wide * i + 42 * j
            out.append('<rect x="%d" y="%.1f" width="38" height="%.1f" fill="%s" stroke="black"/>'
                       '<text x="%d" y="%.1f" text-anchor="middle">%.0f</text>'
                       % (x, high - low - h, h, fill, x + 19, high - low - h - 4, float(r[key])))
        out.append('<text x="%d" y="%d" text-anchor="middle">%s</text><text x="%d" y="%d" text-anchor="middle">%s</text>'
                   % (left + wide * i + 40, high - low + 18, r["communes"], left + wide * i + 40, high - low + 34, r["what"]))
    return "\n".join(out + ["</svg>\n"])
