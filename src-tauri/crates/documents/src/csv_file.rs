//! Tables as CSV (RFC 4180): people to import, and exports for a spreadsheet.
//!
//! Spreadsheets write semicolons or tabs where the comma is the decimal mark, so the
//! separator is read off the first line. A cell that a spreadsheet would run as a
//! formula is written behind an apostrophe, which reading takes off again
//! (OWASP, "CSV Injection").

use csv::{ReaderBuilder, StringRecord, Trim, WriterBuilder};

/// Largest file that is read, in bytes: 100,000 people with long names.
pub const FILE_MAX_BYTES: usize = 32 * 1024 * 1024;

/// Why a file cannot be read as a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CsvError {
    /// It is larger than [`FILE_MAX_BYTES`].
    #[error("the file is larger than 32 MiB")]
    TooLarge,
    /// It is not text in UTF-8, the one encoding that has every name right.
    #[error("the file is not text in UTF-8")]
    NotUtf8,
    /// Its first line does not name this column.
    #[error("the first line names no column `{0}`")]
    NoColumn(&'static str),
    /// A quotation mark is never closed, or the like.
    #[error("line {0} cannot be read")]
    Broken(u64),
}

/// One row of a file: its line, and the cells of the columns asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CsvRow {
    /// The line it begins on, from 1.
    pub line: u64,
    /// One cell a column; empty where the row is too short.
    pub cells: Vec<String>,
}

/// Reads the columns with these names, in this order, whatever order the file has.
/// Names are compared without case. Empty lines are left out.
///
/// # Errors
/// [`CsvError`], before any row is handed out.
pub fn read(bytes: &[u8], columns: &[&'static str]) -> Result<Vec<CsvRow>, CsvError> {
    if bytes.len() > FILE_MAX_BYTES {
        return Err(CsvError::TooLarge);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| CsvError::NotUtf8)?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reader = ReaderBuilder::new()
        .delimiter(separator_of(text))
        .flexible(true)
        .trim(Trim::All)
        .from_reader(text.as_bytes());
    let head = reader.headers().map_err(|error| broken(&error))?.clone();
    let places = columns.iter().map(|name| place_of(&head, name)).collect::<Result<Vec<_>, _>>()?;
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|error| broken(&error))?;
        if record.iter().all(str::is_empty) {
            continue;
        }
        let line = record.position().map_or(0, |from| line_of(text, from));
        let cell = |place: &usize| plain(record.get(*place).unwrap_or_default()).to_owned();
        rows.push(CsvRow { line, cells: places.iter().map(cell).collect() });
    }
    Ok(rows)
}

/// Writes a head and rows, with semicolons and the byte order mark by which a
/// spreadsheet knows UTF-8.
pub fn write<R>(columns: &[&str], rows: impl IntoIterator<Item = R>) -> Vec<u8>
where
    R: IntoIterator<Item = String>,
{
    let mut writer = WriterBuilder::new().delimiter(b';').from_writer("\u{feff}".as_bytes().to_vec());
    // Writing into memory does not fail, and every row has the columns of its head.
    let _in_memory = writer.write_record(columns);
    for row in rows {
        let _in_memory = writer.write_record(row.into_iter().map(harmless));
    }
    writer.into_inner().unwrap_or_default()
}

/// The separator that the first line has most of.
fn separator_of(text: &str) -> u8 {
    let head = text.lines().next().unwrap_or_default();
    let count = |separator: u8| head.bytes().filter(|byte| *byte == separator).count();
    // Of equals the last wins: a head of one column has none, and any will do.
    [b'\t', b',', b';'].into_iter().max_by_key(|separator| count(*separator)).unwrap_or(b';')
}

fn place_of(head: &StringRecord, name: &'static str) -> Result<usize, CsvError> {
    let found = head.iter().position(|cell| cell.eq_ignore_ascii_case(name));
    found.ok_or(CsvError::NoColumn(name))
}

fn broken(error: &csv::Error) -> CsvError {
    CsvError::Broken(error.position().map_or(0, csv::Position::line))
}

/// The line a row stands on; the reader says where it began to look for it.
fn line_of(text: &str, from: &csv::Position) -> u64 {
    let before =
        usize::try_from(from.byte()).ok().and_then(|at| text.as_bytes().get(at..)).unwrap_or_default();
    let empty = before.iter().take_while(|byte| matches!(byte, b'\n' | b'\r')).filter(|byte| **byte == b'\n');
    from.line().saturating_add(empty.count().try_into().unwrap_or(0))
}

/// What makes a spreadsheet calculate. A telephone number begins with one of them and
/// means itself.
fn is_formula(cell: &str) -> bool {
    let number = cell.strip_prefix('+').is_some_and(|rest| {
        !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit() || byte == b' ')
    });
    cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && !number
}

fn harmless(cell: String) -> String {
    if is_formula(&cell) { format!("'{cell}") } else { cell }
}

fn plain(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|rest| is_formula(rest)).unwrap_or(cell)
}

#[cfg(test)]
mod tests {
    use super::*;

    const COLUMNS: [&str; 2] = ["name", "address"];

    fn cells(text: &str) -> Vec<Vec<String>> {
        read(text.as_bytes(), &COLUMNS).unwrap().into_iter().map(|row| row.cells).collect()
    }

    #[test]
    fn reads_what_spreadsheets_write() {
        for (case, text) in [
            ("semicolons", "name;address\nAnouk Jansen;anouk@mail.example\n"),
            ("commas", "name,address\n\"Anouk Jansen\",anouk@mail.example\n"),
            ("tabs", "name\taddress\r\nAnouk Jansen\tanouk@mail.example\r\n"),
            ("byte order mark", "\u{feff}name;address\nAnouk Jansen;anouk@mail.example"),
            ("another order", "address;role;NAME\nanouk@mail.example;client;Anouk Jansen\n"),
            ("spaces and empty lines", "name ; address\n\n;\n Anouk Jansen ; anouk@mail.example \n"),
        ] {
            assert_eq!(cells(text), [["Anouk Jansen", "anouk@mail.example"]], "{case}");
        }
    }

    #[test]
    fn a_row_keeps_the_line_it_stands_on() {
        let rows = read(b"name;address\n\nA;a\n\"B\nC\";b\nD;d\n", &COLUMNS).unwrap();
        let lines: Vec<_> = rows.iter().map(|row| row.line).collect();
        assert_eq!(lines, [3, 4, 6]);
    }

    #[test]
    fn a_short_row_has_empty_cells() {
        assert_eq!(cells("name;address\nAnouk\n"), [["Anouk", ""]]);
    }

    #[test]
    fn refuses_what_is_no_table() {
        for (case, bytes, error) in [
            ("latin-1", &b"name;address\nJos\xe9;j\n"[..], CsvError::NotUtf8),
            ("no head", b"Anouk;anouk@mail.example\n", CsvError::NoColumn("name")),
            ("empty", b"", CsvError::NoColumn("name")),
            ("one column missing", b"name\nAnouk\n", CsvError::NoColumn("address")),
        ] {
            assert_eq!(read(bytes, &COLUMNS), Err(error), "{case}");
        }
        assert_eq!(read(&vec![b'a'; FILE_MAX_BYTES + 1], &COLUMNS), Err(CsvError::TooLarge));
    }

    #[test]
    fn what_is_written_is_read_again_and_runs_nothing() {
        let odd =
            ["=1+1", "+31 6 12345678", "-2", "@here", "a;b", "a\"b", "two\nlines", "'quoted'", "+cmd|x"];
        let rows = odd.iter().map(|cell| [(*cell).to_owned(), "x".to_owned()]);
        let bytes = write(&COLUMNS, rows);
        let text = String::from_utf8(bytes.clone()).unwrap();
        for formula in [";=1", "\n=1", "\n-2", "\n@here", "\n+cmd"] {
            assert!(!text.contains(formula), "{formula:?} would run");
        }
        let read = read(&bytes, &COLUMNS).unwrap();
        let first: Vec<_> = read.iter().map(|row| row.cells[0].as_str()).collect();
        assert_eq!(first, odd);
    }
}
