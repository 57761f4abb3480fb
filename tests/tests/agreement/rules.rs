//! Random values of random schemas, by the runtime's rules.

use crate::interpreter::Held;
use crate::{Tally, broken, run, schemas, theirs, values};
use proptest::prelude::*;
use specsmith::Validate as _;

#[test]
fn random_values_of_random_schemas() {
    let none = serde_json::Value::clone;
    let pairs = schemas::schema().prop_flat_map(move |schema| {
        let values = prop::collection::vec(values::value(&schema, &none), 4);
        (Just(schema), values)
    });
    let tally = Tally::default();
    run(1500, &pairs, |(schema, values)| {
        let validator = theirs::validator(&schema);
        for value in values {
            let ours = specsmith::json::from_str(&value.to_string()).expect("JSON");
            let ours = broken(
                Held {
                    schema: &schema,
                    value: &ours,
                }
                .validate(),
            );
            tally.count(&ours);
            prop_assert_eq!(
                ours,
                theirs::broken(&validator, &value),
                "{} {}",
                schema,
                value
            );
        }
        Ok(())
    });
    tally.check();
}
