using System.Text;
using ModelRegistry.Rulebook.DatedParameters;

namespace ModelRegistry.Tests.Rulebook;

/// <summary>A parameter file is refused for anything a reader could not trust, with the place.</summary>
public sealed class ParameterFiles
{
    private const string Good = """
        {"parameters": [{"id": "p", "title": "t", "kind": "number", "unit": "u", "citation": "c", "source": "s", "values": [
          {"from": "2025-01-01", "until": "2025-07-01", "value": "1e26", "verified": true, "checked": "by hand"},
          {"from": "2025-07-01", "value": "2e26", "verified": false}]}]}
        """;

    [Theory]
    [InlineData("2025-06-30", 1e26)]
    [InlineData("2025-07-01", 2e26)]
    public void The_value_of_the_day_answers(string day, decimal expected)
    {
        var number = Set(Good).On(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).Number("p");
        Assert.Equal(expected, number.Value);
        Assert.Equal(expected == 1e26m, number.Use.Verified);
    }

    [Fact]
    public void What_was_known_later_answers_only_who_knows_it()
    {
        const string corrected = """
            {"parameters": [{"id": "p", "title": "t", "kind": "number", "unit": "u", "citation": "c", "source": "s", "values": [
              {"from": "2025-01-01", "value": "1", "verified": false},
              {"from": "2025-01-01", "knownFrom": "2026-01-01", "value": "2", "verified": false}]}]}
            """;
        Assert.Equal(2, Set(corrected).On(new(2025, 2, 1)).Number("p").Value);
        Assert.Equal(1, Set(corrected).On(new(2025, 2, 1), new DateOnly(2025, 12, 31)).Number("p").Value);
        Assert.Null(Set(corrected).On(new(2024, 12, 31)).Number("p").Value);
    }

    [Theory]
    [InlineData("\"citation\": \"c\", ", "", "/parameters/0/citation", "may not be empty")]
    [InlineData("\"unit\": \"u\"", "\"unit\": \"\"", "/parameters/0/unit", "may not be empty")]
    [InlineData("\"id\": \"p\",", "\"id\": \"p\"", "file.json#line 1", "is not JSON")]
    [InlineData("\"unit\"", "\"units\"", "/parameters/0/units", "is not known here")]
    [InlineData("\"2025-07-01\", \"value\": \"1e26\"", "\"2025-08-01\", \"value\": \"1e26\"", "/parameters/0/values", "overlap")]
    [InlineData("\"2025-07-01\", \"value\": \"1e26\"", "\"2025-06-01\", \"value\": \"1e26\"", "/parameters/0/values", "leave a gap")]
    [InlineData(", \"checked\": \"by hand\"", "", "/parameters/0/values/0", "by whom against what")]
    [InlineData("\"value\": \"2e26\", ", "", "/parameters/0/values/1", "gives no reason")]
    [InlineData("\"2e26\"", "\"much\"", "/parameters/0/values/1/value", "is not a number")]
    [InlineData("\"number\"", "\"count\"", "/parameters/0/kind", "is not a kind")]
    [InlineData("\"unit\": \"u\"", "\"unit\": \"  \"", "/parameters/0/unit", "may not be empty")]
    [InlineData("\"unit\": \"u\", ", "", "/parameters/0/unit", "may not be empty")]
    [InlineData("\"citation\": \"c\"", "\"citation\": \"\"", "/parameters/0/citation", "may not be empty")]
    [InlineData("\"citation\": \"c\"", "\"citation\": 15", "/parameters/0/citation", "must be a text")]
    [InlineData("\"source\": \"s\", ", "", "/parameters/0/source", "may not be empty")]
    [InlineData("\"checked\"", "\"checkd\"", "/parameters/0/values/0/checkd", "is not known here")]
    [InlineData("{\"parameters\"", "{\"also\": 1, \"parameters\"", "/also", "is not known here")]
    [InlineData("\"kind\": \"number\"", "\"kind\": \"number\", \"gaps\": [{\"from\": \"2024-01-01\", \"until\": \"2024-02-01\", \"why\": \"x\"}]", "/parameters/0/gaps/0/why", "is not known here")]
    [InlineData("\"kind\": \"number\"", "\"kind\": \"number\", \"gaps\": [{\"from\": \"2024-01-01\", \"until\": \"2024-02-01\"}]", "/parameters/0/gaps/0/reason", "may not be empty")]
    [InlineData("\"id\": \"p\",", "\"id\": \"p\", \"id\": \"q\",", "file.json#", "is not JSON")]
    [InlineData("\"from\": \"2025-07-01\"", "\"from\": \"1 July 2025\"", "/parameters/0/values/1/from", "must be a day such as")]
    [InlineData("\"verified\": false", "\"verified\": \"no\"", "/parameters/0/values/1/verified", "must be true or false")]
    [InlineData("\"1e26\"", "1e26", "/parameters/0/values/0/value", "must be a text")]
    public void What_cannot_be_trusted_is_refused(string right, string wrong, string place, string sentence)
    {
        Assert.Contains(right, Good, StringComparison.Ordinal);
        var refusal = Assert.Throws<ParameterFileException>(() => Set(Good.Replace(right, wrong, StringComparison.Ordinal)));
        Assert.Contains(place + ": ", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(sentence, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_period_that_ends_before_it_begins_is_refused() => Assert.Contains("/parameters/0/values/0/until: must be after 2025-01-01", Assert.Throws<ParameterFileException>(
        () => Set(Good.Replace("\"until\": \"2025-07-01\"", "\"until\": \"2025-01-01\"", StringComparison.Ordinal))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("[[\"a\"]]", "/parameters/0/values/0/value/0", "must be an object")]
    [InlineData("[{\"b\": 1}]", "/parameters/0/values/0/value/0/b", "is not known here")]
    public void A_row_of_another_table_is_refused(string rows, string place, string sentence)
    {
        var table = """
            {"parameters": [{"id": "p", "title": "t", "kind": "table", "unit": "", "citation": "c", "source": "s", "columns": ["a"], "values": [
              {"from": "2025-01-01", "value": ROWS, "verified": false}]}]}
            """;
        var refusal = Assert.Throws<ParameterFileException>(() => Set(table.Replace("ROWS", rows, StringComparison.Ordinal)));
        Assert.Contains(place + ": ", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(sentence, refusal.Message, StringComparison.Ordinal);
    }

    private static ParameterSet Set(string json) => new(ParameterFile.Read("file.json", Encoding.UTF8.GetBytes(json)));
}
