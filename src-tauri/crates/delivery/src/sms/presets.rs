//! Gateways that organisations here use, as their public documentation describes them:
//! data, in `presets.json`. What is the organisation's own is still to be filled in: the
//! secret, the sender's name, and what stands in braces in the address.

use serde::Deserialize;
use tweestap_usecases::delivery::SmsGateway;

/// A gateway that is known.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Preset {
    /// What it is called.
    pub name: String,
    /// How it is spoken to.
    pub gateway: SmsGateway,
}

/// The gateways that are known.
pub fn presets() -> Vec<Preset> {
    // A fault in the file is found by the test below; no preset is then offered.
    serde_json::from_str(include_str!("presets.json")).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sms::request::prepare;
    use crate::sms::template::Values;
    use tweestap_usecases::delivery::{DeliveryFault, GatewayAuthentication};
    use zeroize::Zeroizing;

    const VALUES: Values<'_> = Values { to: "+31612345678", text: "Code \"1\"", from: "De Brug" };

    /// A preset as an organisation completes it.
    fn completed(preset: &str) -> SmsGateway {
        let found = presets().into_iter().find(|known| known.gateway.preset == preset).unwrap();
        let mut gateway = found.gateway;
        gateway.secret = Zeroizing::new("key".to_owned());
        gateway.url = gateway.url.replace("{workspace}", "w1").replace("{channel}", "c1");
        if let GatewayAuthentication::Basic { user } = &mut gateway.authentication {
            *user = "AC1".to_owned();
        }
        gateway
    }

    #[test]
    fn each_preset_makes_the_request_of_its_documentation() {
        let rows = [
            (
                "cm",
                "https://gw.cmtelecom.com/v1.0/message",
                ("x-cm-producttoken", "key"),
                r#"{"messages":{"msg":[{"allowedChannels":["SMS"],"body":{"content":"Code \"1\"","type":"auto"},"from":"De Brug","maximumNumberOfMessageParts":3,"minimumNumberOfMessageParts":1,"to":[{"number":"0031612345678"}]}]}}"#,
            ),
            (
                "spryng",
                "https://rest.spryngsms.com/v1/messages",
                ("authorization", "Bearer key"),
                r#"{"body":"Code \"1\"","encoding":"auto","originator":"De Brug","recipients":["31612345678"],"route":"business"}"#,
            ),
            (
                "bird",
                "https://api.bird.com/workspaces/w1/channels/c1/messages",
                ("authorization", "AccessKey key"),
                r#"{"body":{"text":{"text":"Code \"1\""},"type":"text"},"receiver":{"contacts":[{"identifierKey":"phonenumber","identifierValue":"+31612345678"}]}}"#,
            ),
            (
                "twilio",
                "https://api.twilio.com/2010-04-01/Accounts/AC1/Messages.json",
                ("authorization", "Basic QUMxOmtleQ=="),
                "To=%2B31612345678&From=De%20Brug&Body=Code%20%221%22",
            ),
        ];
        assert_eq!(presets().len(), rows.len());
        for (preset, address, (header, value), body) in rows {
            let request = prepare(&completed(preset), &VALUES).unwrap().request;
            assert_eq!(request.method(), "POST", "{preset}");
            assert_eq!(request.uri(), address, "{preset}");
            assert_eq!(request.headers()[header], value, "{preset}");
            assert_eq!(String::from_utf8_lossy(request.body()), body, "{preset}");
        }
    }

    #[test]
    fn an_address_that_was_not_completed_sends_nothing() {
        let bird = presets().into_iter().find(|known| known.gateway.preset == "bird").unwrap();
        assert_eq!(prepare(&bird.gateway, &VALUES).err(), Some(DeliveryFault::BadSettings));
    }
}
