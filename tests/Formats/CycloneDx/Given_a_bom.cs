using ModelRegistry.Formats.Imported;

namespace ModelRegistry.Tests.Formats.CycloneDx;

/// <summary>Bills of materials written here, small enough to read.</summary>
internal static class Given_a_bom
{
    /// <summary>One document with everything that is read of a model.</summary>
    public const string Full = """
        {"bomFormat":"CycloneDX","specVersion":"1.7","serialNumber":"urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79","version":1,
         "metadata":{"timestamp":"2026-01-31T12:00:00Z","manufacturer":{"name":"Acme"},
           "component":{"type":"machine-learning-model","bom-ref":"m","publisher":"Acme","group":"acme","name":"small","version":"2",
             "purl":"pkg:huggingface/acme/small@0123456789abcdef","description":"A small one.",
             "licenses":[{"license":{"id":"Apache-2.0","url":"https://example.com/l"}},{"license":{"name":"Acme terms"}}],
             "hashes":[{"alg":"SHA-512","content":"00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"}],
             "components":[{"type":"file","name":"model.safetensors","hashes":[{"alg":"SHA-256","content":"2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae"}],
               "properties":[{"name":"modelreg:size","value":"3"}]}],
             "pedigree":{"ancestors":[{"type":"machine-learning-model","group":"big","name":"parent",
                 "properties":[{"name":"modelreg:relation","value":"distillation"}]},
               {"type":"machine-learning-model","name":"A Model With Spaces","version":"7"}],
               "descendants":[{"type":"machine-learning-model","group":"acme","name":"tiny"}],
               "variants":[{"type":"machine-learning-model","group":"acme","name":"small-chat"}],"notes":"Trained in three stages."},
             "modelCard":{"modelParameters":{"task":"text-generation","architectureFamily":"llama","approach":{"type":"self-supervised"},
                 "datasets":[{"ref":"d"},{"type":"dataset","name":"Web text","classification":"public","sensitiveData":["names"],
                   "governance":{"owners":[{"organization":{"name":"Webbers"}}]}}]},
               "considerations":{"technicalLimitations":["Cannot count."],
                 "environmentalConsiderations":{"energyConsumptions":[{"activity":"training","energyProviders":[{"organization":{"name":"P",
                   "address":{"country":"France"}},"energySource":"nuclear","energyProvided":{"value":1,"unit":"kWh"}}],
                   "activityEnergyCost":{"value":5,"unit":"kWh"},"co2CostEquivalent":{"value":2,"unit":"tCO2eq"}}]}}},
             "externalReferences":[{"type":"website","url":"https://example.com"}],
             "properties":[{"name":"modelreg:said:training-place","value":"Lyon"},{"name":"other:x","value":"y"}]}},
         "components":[{"type":"data","bom-ref":"d","name":"Curated set","data":[{"type":"dataset","classification":"confidential"}]},
           {"type":"machine-learning-model","bom-ref":"t","group":"teach","name":"teacher"}],
         "formulation":[{"workflows":[{"bom-ref":"w","uid":"w1","name":"Training","taskTypes":["build"],
           "tasks":[{"bom-ref":"k","uid":"k1","name":"Tune","taskTypes":["build"],"inputs":[{"resource":{"ref":"t"}},{"resource":{"ref":"d"}}],
             "outputs":[{"resource":{"ref":"m"}}]}]}]}],
         "declarations":{"assessors":[{"bom-ref":"as","thirdParty":true,"organization":{"name":"Assessors"}}],
           "attestations":[{"summary":"s","assessor":"as","map":[{"requirement":"r","claims":["c1"],"counterClaims":["c2"],
             "conformance":{"score":0.8}}]}],
           "claims":[{"bom-ref":"c1","target":"m","predicate":"Trained on licensed text"},{"bom-ref":"c2","target":"x","predicate":"A book was found"}]},
         "citations":[{"pointers":["/metadata/component/pedigree/ancestors/0"],"timestamp":"2026-01-31T12:00:00Z","attributedTo":"as",
           "note":"modelreg:E3 strong; by attestation"}]}
        """;

    public static string Model(string inside, string version = "1.6") =>
        $$"""{"bomFormat":"CycloneDX","specVersion":"{{version}}","components":[{"type":"machine-learning-model","name":"m","group":"acme"{{inside}}}]}""";

    public static IReadOnlyList<ImportedModel> Read(string json) => Given.Reader.ReadAll("bom.json", Given.Bytes(json));
}
