//! The QR code of a key: what drawing adds to encoding, and how long the drawing is.

use qrcode::{EcLevel, QrCode};

use crate::measure::{self, Row};
use crate::{Outcome, Places};

const ROUNDS: usize = 21;
const DRAWINGS_A_ROUND: u32 = 20;
const TEXT: &str = "otpauth://totp/De%20Linde:a.devries%40delinde.example?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=De%20Linde";

/// Bytes; the usual one rectangle a module comes to 24 kB.
const LENGTH_ALLOWED: usize = 9_000;

pub(crate) fn rows(_: &Places) -> Outcome<Vec<Row>> {
    let picture = draw()?;
    let pair = measure::side_by_side(
        ROUNDS,
        || Ok(measure::each(DRAWINGS_A_ROUND, draw)),
        || Ok(measure::each(DRAWINGS_A_ROUND, || QrCode::with_error_correction_level(TEXT, EcLevel::M))),
    )?;
    Ok(vec![
        Row {
            subject: "QR: encoding and drawing",
            beside: "encoding alone",
            ratio: pair.ratio(),
            reach: 1.1,
            scale: pair.scale(),
        },
        Row {
            subject: "QR: length of the SVG",
            beside: "9 kB",
            ratio: measure::ratio(picture.len(), LENGTH_ALLOWED),
            reach: 1.0,
            scale: format!("{} B", picture.len()),
        },
    ])
}

fn draw() -> Outcome<String> {
    let picture = tweestap_documents::qr::draw(TEXT).map_err(|fault| fault.to_string())?;
    Ok(picture.svg.to_string())
}
