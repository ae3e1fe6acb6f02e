#!/bin/sh
# Makes the pictures of the README anew: one night over the samples, then one printed page of each workbook.
#   mvn -B -q -DskipTests package && bin/dev/readme-pictures.sh
# Needs libreoffice-calc-nogui, libreoffice-writer-nogui, fonts-liberation and poppler-utils (Debian names).
set -eu
cd "$(dirname "$0")/../.."
for tool in libreoffice pdftoppm pdftotext java; do
    command -v "$tool" >/dev/null || { echo "$tool: not found; see the head of $0" >&2; exit 1; }
done
day=2026-12-31
into=docs/pictures
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for as_of in 2026-12-10 "$day"; do
    # exit code 3: the samples hold rejected returns on purpose
    bin/chitieu night --inbox data-samples --out "$work/out" --database "embedded:$work/db" \
        --as-of "$as_of" >/dev/null 2>&1 || [ $? -eq 3 ]
done
bin/chitieu forms --year 2027 --unit DDP --out "$work/out/$day/forms" \
    --database "embedded:$work/db" >/dev/null 2>&1

# find_page PDF FILE TEXT: the first page on which TEXT stands, in $page
find_page() {
    page=1
    last=$(pdfinfo "$1" | awk '/^Pages/ { print $2 }')
    # letters may be set apart in the PDF: compared without spaces
    text=$(printf %s "$3" | tr -d ' ')
    while ! pdftotext -f $page -l $page "$1" - | tr -d ' \n' | grep -q "$text"; do
        page=$((page + 1))
        [ "$page" -le "$last" ] || { echo "$2: no page says \"$3\"" >&2; exit 1; }
    done
}

# picture NAME FILE TEXT [PAGES FURTHER [DPI [HEIGHT]]]: the first page on which TEXT stands, or its upper part
picture() {
    pdf=$work/$(basename "${2%.*}").pdf
    [ -f "$pdf" ] || libreoffice "-env:UserInstallation=file://$work/profile" --headless --convert-to pdf \
        --outdir "$work" "$work/out/$day/$2" >/dev/null 2>&1
    find_page "$pdf" "$2" "$3"
    page=$((page + ${4:-0}))
    # the marked cells of a return stand at the top of a wide page: only that part, larger
    pdftoppm -png -r "${5:-60}" -f $page -l $page ${6:+-x 0 -y 80 -W 1300 -H $6} -singlefile "$pdf" "$into/$1"
}

# screen NAME FILE TEXT [HEIGHT [DPI]]: the upper part of the sheet on which TEXT stands, printed or not
screen() {
    pdf=$work/screen/$(basename "${2%.*}").pdf
    [ -f "$pdf" ] || libreoffice "-env:UserInstallation=file://$work/profile" --headless --convert-to \
        'pdf:calc_pdf_Export:{"SinglePageSheets":{"type":"boolean","value":"true"}}' \
        --outdir "$work/screen" "$work/out/$day/$2" >/dev/null 2>&1
    find_page "$pdf" "$2" "$3"
    pdftoppm -png -r "${5:-60}" -f $page -l $page -x 0 -y 0 -W 1600 -H "${4:-620}" -singlefile "$pdf" "$into/$1"
}

province=51/bao-cao-51-$day.xlsx
picture tinh-tong-hop "$province" 'TỔNG HỢP KẾT QUẢ'
picture tinh-bieu-do "$province" 'BẢN IN'
screen tinh-chi-tieu "$province" 'KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU'
screen tinh-lo-trinh "$province" 'Lộ trình đến năm đích'
screen tinh-noi-cap "$province" 'ĐỐI CHIẾU CHỈ TIÊU'
screen tinh-ma-tran "$province" 'KẾT QUẢ THEO ĐƠN VỊ VÀ CHỈ TIÊU'
screen ngok-bay-chi-tieu 23317/bao-cao-23317-$day.xlsx 'KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU'
screen co-so-phan 51-CS1/bao-cao-51-CS1-$day.xlsx 'PHẦN CỦA'
screen so-dieu-khoan 51-GDDT/bao-cao-51-GDDT-$day.xlsx 'CHỦ TRÌ, PHỐI HỢP'
picture phu-luc-1 51-GDDT/phu-luc-KH11-$day.xlsx 'KẾT QUẢ THEO TỪNG CHỈ SỐ'
picture cong-van 51-GDDT/cong-van/cong-van-chung-KH11-$day.docx 'Kính gửi'
picture tra-loi 21040/tra-loi-2025-21040-2025.xlsx 'Danh sách điểm cần sửa'
picture tra-loi-o 21040/tra-loi-2025-21040-2025.xlsx 'Mã ngành' 0 110 160
picture bieu-mau forms/DDP-2027.xlsx 'Người học, năm 2027'
ls "$into"/*.png
