//! Choices that a page offers: lists, and buttons of which several have the same name.

use serde_json::json;

use crate::app::App;

impl App {
    /// Chooses an entry of the system's own list.
    pub(crate) async fn choose(&self, label: &str, entry: &str) {
        const CHOOSE: &str = "
            const list = field(arguments[0]);
            const entry = [...(list?.options ?? [])].find((each) => flat(each.label) === arguments[1]);
            if (!entry) return null;
            list.value = entry.value;
            return list.dispatchEvent(new Event('change', { bubbles: true }));";
        self.wait(&format!("“{entry}” in the list “{label}”"), || async {
            Ok(self.run(CHOOSE, vec![json!(label), json!(entry)]).await?.as_bool())
        })
        .await;
    }

    /// Presses the last of several buttons of this name.
    pub(crate) async fn press_last(&self, name: &str) {
        const PRESS: &str = "
            const found = all('button').filter((each) => nameOf(each) === arguments[0]);
            found.at(-1)?.click();
            return found.length > 0 || null;";
        self.wait(&format!("a button “{name}”"), || async {
            Ok(self.run(PRESS, vec![json!(name)]).await?.as_bool())
        })
        .await;
    }

    /// Chooses one of several that stand together under a name of their own.
    pub(crate) async fn press_in_group(&self, group: &str, choice: &str) {
        const PRESS: &str = "
            const group = all('fieldset').find((each) => flat(each.querySelector('legend')?.textContent) === arguments[0]);
            const found = [...(group?.querySelectorAll('label') ?? [])].find((each) => flat(each.innerText) === arguments[1]);
            found?.click();
            return Boolean(found) || null;";
        self.wait(&format!("“{choice}” under “{group}”"), || async {
            Ok(self.run(PRESS, vec![json!(group), json!(choice)]).await?.as_bool())
        })
        .await;
    }
}
