//! A mail server and an SMS gateway that an organisation could have.

use tweestap_usecases::delivery::{
    BodyFormat, GatewayAuthentication, MailSecurity, MailServer, SmsGateway, SuccessRule,
};
use zeroize::Zeroizing;

pub(crate) fn mail_server() -> MailServer {
    MailServer {
        host: "mail.praktijk.example".into(),
        port: 465,
        security: MailSecurity::Tls,
        user: "tweestap".into(),
        secret: Zeroizing::new("secret of the mail server".into()),
        from: "tweestap@praktijk.example".into(),
    }
}

pub(crate) fn gateway() -> SmsGateway {
    SmsGateway {
        preset: "custom".into(),
        url: "https://sms.example/send".into(),
        method: "POST".into(),
        authentication: GatewayAuthentication::Bearer,
        secret: Zeroizing::new("secret of the gateway".into()),
        format: BodyFormat::Json,
        template: r#"{"to":"{to}","text":"{text}"}"#.into(),
        from: "Tweestap".into(),
        success: SuccessRule::AnyTwoHundred,
        timeout_seconds: 10,
    }
}
