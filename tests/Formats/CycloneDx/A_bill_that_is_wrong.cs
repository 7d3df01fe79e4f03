using System.Text;
using ModelRegistry.Formats;
using ModelRegistry.Formats.Imported;

namespace ModelRegistry.Tests.Formats.CycloneDx;

/// <summary>One document for each kind of fault that the standard's own collection of invalid documents has, and for those of any file.</summary>
public sealed class A_bill_that_is_wrong
{
    private const string Digest = "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae";

    [Theory]
    [InlineData("", ""","scope":"foo" """, "/components/0/scope", "\"foo\" is not a word")]
    [InlineData("", ""","hashes":[{"alg":"FOO","content":"2c"}]""", "/components/0/hashes/0/alg", "\"FOO\" is not a word")]
    [InlineData("", ""","hashes":[{"alg":"SHA-256","content":"foo"}]""", "/components/0/hashes/0/content", "has not the form")]
    [InlineData("", ""","swid":{"name":"x"}""", "/components/0/swid", "tagId is not there.")]
    [InlineData("", ""","bom-ref":"" """, "/components/0/bom-ref", "This text has 0 characters.")]
    [InlineData("", ""","colour":"red" """, "/components/0/colour", "colour is no key of this object.")]
    [InlineData("", ""","licenses":[{"license":{"id":"Apache-2"}}]""", "/components/0/licenses/0/license/id", "\"Apache-2\" is not a word")]
    [InlineData("", ""","licenses":[{"license":{"url":"https://example.com"}}]""", "/components/0/licenses/0/license", "id is not there.")]
    [InlineData("", ""","licenses":[{"license":{"name":"x","text":{"encoding":"base85","content":"x"}}}]""",
        "/components/0/licenses/0/license/text/encoding", "\"base85\" is not a word")]
    [InlineData("", ""","pedigree":{"patches":[{"type":"foo"}]}""", "/components/0/pedigree/patches/0/type", "\"foo\" is not a word")]
    [InlineData("", ""","pedigree":{"ancestors":[{"type":"machine-learning-model"}]}""", "/components/0/pedigree/ancestors/0", "name is not there.")]
    [InlineData("", ""","modelCard":{"modelParameters":{"approach":{"type":"distillation"}}}""",
        "/components/0/modelCard/modelParameters/approach/type", "\"distillation\" is not a word")]
    [InlineData("", ""","properties":[{"value":"x"}]""", "/components/0/properties/0", "name is not there.")]
    [InlineData("", ""","name2":1""", "/components/0/name2", "no key")]
    [InlineData(""","metadata":{"timestamp":"2020-04-13"}""", "", "/metadata/timestamp", "is no date-time.")]
    [InlineData(""","metadata":[]""", "", "/metadata", "This is a list.")]
    [InlineData(""","serialNumber":"urn:uuid:1"  """, "", "/serialNumber", "has not the form")]
    [InlineData(""","version":0""", "", "/version", "0 is too small.")]
    [InlineData(""","version":1.5""", "", "/version", "This is a number.")]
    [InlineData(""","dependencies":[{"dependsOn":[]}]""", "", "/dependencies/0", "ref is not there.")]
    [InlineData(""","dependencies":[{"ref":"a"},{"ref":"a"}]""", "", "/dependencies/1", "stands in the list twice")]
    [InlineData(""","services":[{"name":"s","data":[{"flow":"bar","classification":"x"}]}]""", "", "/services/0/data/0/flow", "\"bar\" is not a word")]
    [InlineData(""","citations":[]""", "", "/citations", "citations is no key of this object.")]
    public void Is_refused_whole_with_the_place(string top, string component, string place, string what)
    {
        var model = Given_a_bom.Read(Given_a_bom.Model(component)[..^1] + top + "}").Single();
        var fault = model.Only(Reason.Wrong);
        Assert.Equal(place, fault.Location);
        Assert.Contains(what, fault.What, StringComparison.Ordinal);
        Assert.EndsWith("The document is refused as a whole.", fault.Right, StringComparison.Ordinal);
        Assert.Empty(model.Statements);
    }

    [Theory]
    [InlineData(""","citations":[{"pointers":["/a"],"timestamp":"2025-05-01T14:00:00Z"}]""", "/citations/0")]
    [InlineData(""","citations":[{"pointers":["/a"],"expressions":["$"],"attributedTo":"x","timestamp":"2025-05-01T14:00:00Z"}]""", "/citations/0")]
    public void A_citation_of_nobody_or_of_two_kinds_of_places_is_refused(string top, string place) =>
        Assert.Equal(place, Given_a_bom.Read(Given_a_bom.Model("", "1.7")[..^1] + top + "}").Single().Only(Reason.Wrong).Location);

    [Theory]
    [InlineData(""","version":"1","versionRange":"vers:npm/1.0","isExternal":true""", "Not version and versionRange at once")]
    [InlineData(""","versionRange":"vers:npm/1.0" """, "")]
    public void A_version_range_beside_a_version_or_of_an_own_component_is_refused(string component, string right)
    {
        var fault = Given_a_bom.Read(Given_a_bom.Model(component, "1.7")).Single().Only(Reason.Wrong);
        Assert.Equal("/components/0", fault.Location);
        Assert.StartsWith(right, fault.Right, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"bomFormat":"AnotherFormat","specVersion":"1.6"}""", "/bomFormat")]
    [InlineData("""{"bomFormat":"CycloneDX","specVersion":"1.4"}""", "/specVersion")]
    [InlineData("""{"bomFormat":"CycloneDX","specVersion":1.6}""", "/specVersion")]
    [InlineData("""{"bomFormat":"CycloneDX"}""", "")]
    [InlineData("""{"bomFormat":"CycloneDX","specVersion":"1.6","specVersion":"1.7"}""", "/specVersion")]
    [InlineData("""{"bomFormat":"CycloneDX","specVersion":"1.6","components":[{"type":"data","name":"a","name":"b"}]}""", "/components/0/name")]
    [InlineData("""{"bomFormat":"CycloneDX","specVersion":"1.6","components":[{"name":"a"}]}""", "/components/0")]
    [InlineData("""{"bomFormat":"CycloneDX","specVersion":"1.6","components":[{"type":"foo","name":"a"}]}""", "/components/0/type")]
    [InlineData("""{"bomFormat":"CycloneDX","specVersion":"1.6","components":[{"type":"data","name":"\ud800"}]}""", "/components/0/name")]
    public void A_document_that_is_none_is_refused(string json, string place)
    {
        var model = Given_a_bom.Read(json).Single();
        Assert.Equal(place, model.Only(Reason.Wrong).Location);
        Assert.Empty(model.Statements);
    }

    [Fact]
    public void A_list_beyond_the_limit_refuses_the_document()
    {
        var reader = new ImportReader(TimeProvider.System, new ImportLimits { Items = 2 });
        var model = reader.ReadAll("bom.json", Given.Bytes(Given_a_bom.Model(""","tags":["a","b","c"]"""))).Single();
        Assert.Empty(model.Statements);
        Assert.Contains(model.NotUnderstood, n => n.Reason is Reason.Limit);
    }

    [Fact]
    public void Mutated_documents_are_answered_and_never_thrown_at_the_caller()
    {
        string[] pieces = ["\"", "{", "}", "[", "]", ",", ":", "null", "1e999", "-0", "\\u0000", "\"ref\":\"m\"", "\"name\":1", Digest, "\ufeff", "é"];
        var random = new Random(20261122);
        for (var run = 0; run < 1500; run++)
        {
            var text = new StringBuilder(Given_a_bom.Full);
            for (var change = random.Next(1, 4); change > 0; change--)
            {
                var at = random.Next(text.Length - 8);
                if (random.Next(2) == 0) text.Remove(at, random.Next(1, 6));
                else text.Insert(at, pieces[random.Next(pieces.Length)]);
            }

            Assert.All(Given_a_bom.Read(text.ToString()), model => Assert.Single(model.Sources));
        }
    }
}
