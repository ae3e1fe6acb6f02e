#!/usr/bin/env python3
"""CPU seconds of a night, of a script that does part of the same, and of the least work that could be done.

    bench/bench.py generate --communes 500 --years 2026 DIR     returns of made-up communes, and rules that know them
    bench/bench.py run [--communes 0,500,1500,3300] [--against 'python3 peer.py {inbox} {rules} {out} {asof}'] [--floor]
    bench/bench.py run --communes nation --years 2026,2027,2028     a country: a night at the end of each year

`run` measures in one go, so that the figures can be held against each other: for each size a first night into an empty
folder and database, the same night again with nothing new, and what --against and --floor name. It writes
bench/results.csv and bench/results.svg and prints a table. 0 communes are the samples as they are. Needs Linux, Python
3.8 and nothing else; the floor also Maven and the network (bench/floor).

CPU is that of the whole process tree: children that outlive their parents (the database's server) are waited for.
"""
import argparse
import csv
import ctypes
import datetime
import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile

HOME = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
TEMPLATE = "21025-2026.xlsx"
FIRST_CODE = 90000
AS_OF = "2026-12-31"
SILENT = 33  # every 33rd commune sends nothing
NATION = -1
SUBREAPER = 36  # PR_SET_CHILD_SUBREAPER


# ------------------------------------------------------------------ inbox and rules

def parts(path):
    with zipfile.ZipFile(path) as book:
        return {name: book.read(name) for name in book.namelist()}


def put(path, content):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        for name, data in content.items():
            book.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), data)


def serial(day):
    return (day - datetime.date(1899, 12, 30)).days


def number(xml, cell, change):
    def changed(match):
        return match.group(1) + "%d" % change(int(float(match.group(2))))
    new, found = re.subn(r'(<c r="%s"[^>]*><v>)([0-9.]+)' % cell, changed, xml)
    if found != 1:
        raise SystemExit("cell %s of %s is not a number any more" % (cell, TEMPLATE))
    return new


def returns(folder, communes, year, change=lambda text, code: text):
    """
    The sample return of Cẩm Thành under other codes, with other figures; women stay fewer than persons. `change` is what
    else becomes of its texts.
    """
    template = parts(os.path.join(HOME, "data-samples", "2026", TEMPLATE))
    text = {name: data.decode() for name, data in template.items() if name.endswith(".xml")}
    os.makedirs(folder)
    for i in range(1, communes + 1):
        if i % SILENT == 0:
            continue
        code = FIRST_CODE + i
        sheets = dict(text)
        strings = sheets["xl/sharedStrings.xml"].replace("21025", str(code)).replace("NĂM 2026", "NĂM %d" % year)
        strings = strings.replace("Phường Cẩm Thành", "Xã thử nghiệm %d" % code)
        sheets["xl/sharedStrings.xml"] = change(strings, code)
        cover = sheets["xl/worksheets/sheet1.xml"]
        cover = number(cover, "B5", lambda v: year)
        cover = number(cover, "B6", lambda v: serial(datetime.date(year, 11, 30)))
        sent = serial(datetime.date(year, 12, 1 + code % 4) if i % 50 else datetime.date(year, 12, 12))
        for cell in ("B8", "B9"):
            cover = number(cover, cell, lambda v: sent)
        sheets["xl/worksheets/sheet1.xml"] = cover
        # more learners in every row but those within another
        table = sheets["xl/worksheets/sheet2.xml"]
        more = code % 97 + 4 * (year - 2025)
        for row in re.findall(r'<c r="E(\d+)"[^>]*t="n"', table):
            table = number(table, "E" + row, lambda v: v + more)
        sheets["xl/worksheets/sheet2.xml"] = table
        put(os.path.join(folder, "%d-%d.xlsx" % (code, year)),
            {name: sheets[name].encode() if name in sheets else data for name, data in template.items()})


def neighbours(folder, year):
    """Departments and institutions send what they send in the samples, in every year."""
    source = os.path.join(HOME, "data-samples", "2026")
    for name in sorted(os.listdir(source)):
        if not re.match(r"(51-|DDP|DPQ).*2026\.xlsx$", name):
            continue
        book = parts(os.path.join(source, name))
        move = (datetime.date(year, 1, 1) - datetime.date(2026, 1, 1)).days
        cover = book["xl/worksheets/sheet1.xml"].decode()
        cover = number(cover, "B5", lambda v: year)
        for cell in ("B6", "B8", "B9"):
            cover = number(cover, cell, lambda v: v + move)
        book["xl/worksheets/sheet1.xml"] = cover.encode()
        strings = book["xl/sharedStrings.xml"].decode()
        book["xl/sharedStrings.xml"] = strings.replace("NĂM 2026", "NĂM %d" % year).encode()
        put(os.path.join(folder, name.replace("2026", str(year))), book)


def rules(folder, communes):
    shutil.copytree(os.path.join(HOME, "rules"), folder)
    path = os.path.join(folder, "danh-muc", "don-vi.xlsx")
    book = parts(path)
    sheet = book["xl/worksheets/sheet1.xml"].decode()
    last = max(int(r) for r in re.findall(r'<row r="(\d+)"', sheet))
    rows = []
    for i in range(1, communes + 1):
        code = str(FIRST_CODE + i)
        cells = [code, "Xã thử nghiệm " + code, "commune", "xã", "51", "01/07/2025", "-", "-"]
        row = "".join('<c r="%s%d" t="inlineStr"><is><t>%s</t></is></c>' % (chr(65 + c), last + i, text)
                      for c, text in enumerate(cells))
        rows.append('<row r="%d">%s</row>' % (last + i, row))
    book["xl/worksheets/sheet1.xml"] = sheet.replace("</sheetData>", "".join(rows) + "</sheetData>").encode()
    put(path, book)


def generate(folder, communes, years):
    """Makes folder/inbox and folder/rules; answers how many returns."""
    if communes == NATION:
        import nation  # which needs this module
        return nation.generate(folder, years)
    shutil.rmtree(folder, ignore_errors=True)
    inbox = os.path.join(folder, "inbox")
    if communes == 0:
        shutil.copytree(os.path.join(HOME, "data-samples", "2026"), os.path.join(inbox, "2026"))
        shutil.copytree(os.path.join(HOME, "rules"), os.path.join(folder, "rules"))
    else:
        for year in years:
            returns(os.path.join(inbox, str(year)), communes, year)
            neighbours(os.path.join(inbox, str(year)), year)
        rules(os.path.join(folder, "rules"), communes)
    return sum(len(files) for _, _, files in os.walk(inbox))


# ------------------------------------------------------------------ measuring

def measured(command, log):
    """Runs a command in a process that adopts what it leaves behind, and answers CPU, wall seconds and resident MB."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read)
        if ctypes.CDLL(None, use_errno=True).prctl(SUBREAPER, 1, 0, 0, 0) != 0:
            os._exit(125)
        begun = time.monotonic()
        with open(log, "ab") as out:
            main = subprocess.Popen(command, shell=True, stdout=out, stderr=out)
        cpu = wall = memory = 0.0
        code = 0
        while True:
            try:
                pid, status, usage = os.wait4(-1, 0)
            except ChildProcessError:
                break
            cpu += usage.ru_utime + usage.ru_stime
            if pid == main.pid:
                wall = time.monotonic() - begun
                memory = usage.ru_maxrss / 1024
                code = os.WEXITSTATUS(status) if os.WIFEXITED(status) else 128 + os.WTERMSIG(status)
        os.write(write, ("%f %f %f %d" % (cpu, wall, memory, code)).encode())
        os._exit(0)
    os.close(write)
    with os.fdopen(read) as said:
        answer = said.read().split()
    os.waitpid(child, 0)
    return float(answer[0]), float(answer[1]), float(answer[2]), int(answer[3])


class Results:
    def __init__(self):
        self.rows = []

    def add(self, communes, what, command, log, fine=(0,)):
        cpu, wall, memory, code = measured(command, log)
        if code not in fine:
            raise SystemExit("exit code %d of: %s\nsee %s" % (code, command, log))
        self.rows.append({"communes": communes, "what": what, "cpu_s": "%.2f" % cpu, "wall_s": "%.2f" % wall,
                          "resident_mb": "%.0f" % memory})
        print("%6d  %-10s %8.2f s CPU %8.2f s wall %6.0f MB" % (communes, what, cpu, wall, memory), flush=True)

    def cpu(self, communes, what):
        found = [float(r["cpu_s"]) for r in self.rows if r["communes"] == communes and r["what"] == what]
        return found[0] if found else None


def run(options):
    work = options.work or tempfile.mkdtemp(prefix="chitieu-bench-")
    if options.communes == "nation":
        print(machine(), flush=True)
        import nation  # which needs this module
        nation.run(options, work)
        return
    sizes = [int(n) for n in options.communes.split(",")]
    years = [int(y) for y in options.years.split(",")]
    results = Results()
    launcher = os.path.join(HOME, "bin", "chitieu")
    print(machine(), flush=True)
    for n in sizes:
        folder = os.path.join(work, str(n))
        files = generate(folder, n, years)
        place = {"inbox": folder + "/inbox", "rules": folder + "/rules", "asof": options.as_of}
        log = os.path.join(work, "%d.log" % n)
        night = ("'%s' night --inbox '%s/inbox' --rules '%s/rules' --as-of %s --database 'embedded:%s/db'"
                 " --out '%s/out'" % (launcher, folder, folder, options.as_of, folder, folder))
        print("%6d communes, %d files" % (n, files), flush=True)
        # 3: done, and some returns of the samples are rejected
        results.add(n, "night", night, log, (0, 3))
        results.add(n, "unchanged", night, log, (0, 3))
        if options.against:
            place["out"] = folder + "/against"
            results.add(n, "against", options.against.format(**place), log)
        if options.floor:
            books = max(n, 96) + 15
            results.add(n, "floor", "'%s/bench/floor/floor' '%s/inbox' '%s/floor' %d"
                        % (HOME, folder, folder, books), log)
        if not options.keep:
            shutil.rmtree(folder)
    store(results, sizes)
    if not options.keep and not options.work:
        shutil.rmtree(work)


# ------------------------------------------------------------------ table and plot

def machine():
    with open("/proc/cpuinfo") as info:
        model = next((line.split(":")[1].strip() for line in info if line.startswith("model name")), "?")
    java = subprocess.run(["java", "-version"], stderr=subprocess.PIPE, text=True).stderr.splitlines()[0]
    return "%d x %s, %s, %s, load %.1f" % (os.cpu_count(), model, platform.release(), java, os.getloadavg()[0])


def store(results, sizes):
    here = os.path.dirname(os.path.abspath(__file__))
    with open(os.path.join(here, "results.csv"), "w", newline="") as out:
        writer = csv.DictWriter(out, ["communes", "what", "cpu_s", "wall_s", "resident_mb"], lineterminator="\n")
        writer.writeheader()
        writer.writerows(results.rows)
    kinds = [k for k in ("night", "unchanged", "against", "floor") if any(r["what"] == k for r in results.rows)]
    print("\n| communes | " + " | ".join(kinds) + " | night / against | night / floor | unchanged / night |")
    print("|---" * (len(kinds) + 4) + "|")
    for n in sizes:
        cpu = {k: results.cpu(n, k) for k in kinds}
        ratio = lambda a, b: "-" if not cpu.get(a) or not cpu.get(b) else "%.2f" % (cpu[a] / cpu[b])
        print("| %d | " % n + " | ".join("-" if cpu[k] is None else "%.1f" % cpu[k] for k in kinds)
              + " | %s | %s | %s |" % (ratio("night", "against"), ratio("night", "floor"), ratio("unchanged", "night")))
    large = [n for n in sizes if n]
    for a, b in zip(large, large[1:]):
        print("a further commune from %d to %d: %.1f ms"
              % (a, b, 1000 * (results.cpu(b, "night") - results.cpu(a, "night")) / (b - a)))
    with open(os.path.join(here, "results.svg"), "w") as out:
        out.write(plot(results, sizes, kinds))


DASHES = {"night": "", "unchanged": "2 4", "against": "8 4", "floor": "1 3"}


def plot(results, sizes, kinds):
    """CPU seconds over communes, readable in black and white."""
    wide, high, left, low = 720, 420, 60, 50
    most_x = max(max(sizes), 1)
    most_y = max(float(r["cpu_s"]) for r in results.rows) * 1.05
    x = lambda n: left + (wide - left - 120) * n / most_x
    y = lambda s: high - low - (high - low - 20) * s / most_y
    out = ['<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" font-family="sans-serif" font-size="12">'
           % (wide, high), '<rect width="100%" height="100%" fill="white"/>']
    for step in range(6):
        s = most_y * step / 5
        out.append('<line x1="%d" x2="%d" y1="%.1f" y2="%.1f" stroke="#ddd"/><text x="%d" y="%.1f" text-anchor="end">%.0f'
                   '</text>' % (left, wide - 120, y(s), y(s), left - 6, y(s) + 4, s))
    for n in sizes:
        out.append('<text x="%.1f" y="%d" text-anchor="middle">%s</text>' % (x(n), high - low + 18, n or "samples"))
    out.append('<text x="%d" y="%d" text-anchor="middle">communes with a return a year</text>' % (wide // 2 - 30, high - 12))
    out.append('<text x="14" y="14">CPU seconds, process tree</text>')
    labels = []
    for kind in sorted(kinds, key=lambda k: -(results.cpu(sizes[-1], k) or 0)):
        points = [(x(n), y(results.cpu(n, kind))) for n in sizes if results.cpu(n, kind) is not None]
        out.append('<polyline fill="none" stroke="black" stroke-width="1.6" stroke-dasharray="%s" points="%s"/>'
                   % (DASHES[kind], " ".join("%.1f,%.1f" % p for p in points)))
        # from the top down, each a line of text below the one before
        labels.append(max(points[-1][1] + 4, labels[-1] + 13 if labels else 0))
        out.append('<text x="%.1f" y="%.1f">%s</text>' % (points[-1][0] + 6, labels[-1], kind))
    out.append("</svg>\n")
    return "\n".join(out)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    made = commands.add_parser("generate")
    made.add_argument("folder")
    made.add_argument("--communes", required=True)
    made.add_argument("--years", default="2026")
    ran = commands.add_parser("run")
    ran.add_argument("--communes", default="0,500,1500,3300")
    ran.add_argument("--years", default="2026")
    ran.add_argument("--as-of", default=AS_OF)
    ran.add_argument("--against", help="a command; {inbox} {rules} {out} {asof} are put in")
    ran.add_argument("--floor", action="store_true")
    ran.add_argument("--work", help="where to work; a temporary folder otherwise")
    ran.add_argument("--keep", action="store_true", help="leave inbox, rules and results there")
    options = parser.parse_args()
    if options.command == "generate":
        years = [int(y) for y in options.years.split(",")]
        communes = NATION if options.communes == "nation" else int(options.communes)
        print("%d files" % generate(options.folder, communes, years))
    else:
        run(options)


if __name__ == "__main__":
    main()
