using ModelRegistry.Domain.Casework;

namespace ModelRegistry.Tests.Features.Cases;

/// <summary>Equal values have equal bytes; the examples of RFC 8785 come out as the RFC prints them.</summary>
public sealed class CanonicalForm
{
    [Theory]
    [InlineData("[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001]", "[333333333.3333333,1e+30,4.5,0.002,1e-27]")]
    [InlineData("[0,-0,1,-1,10,100,1e21,1e20,123456789012345680000,-1.5e-7,0.000001]",
        "[0,0,1,-1,10,100,1e+21,100000000000000000000,123456789012345680000,-1.5e-7,0.000001]")]
    [InlineData("[5e-324,1.7976931348623157e308,9007199254740992,295147905179352830000]",
        "[5e-324,1.7976931348623157e+308,9007199254740992,295147905179352830000]")]
    [InlineData("[9.9999999999999995e22,1e23,0.1,0.3,9.999999999999997e-7,1e26]", "[1e+23,1e+23,0.1,0.3,9.999999999999997e-7,1e+26]")]
    [InlineData("[999999999999999900000,999999999999999999999]", "[999999999999999900000,1e+21]")]
    public void numbers_are_printed_as_ecmascript_prints_them(string given, string expected) =>
        Assert.Equal(expected, CanonicalJson.Of(given));

    [Fact]
    public void names_are_ordered_by_code_units_and_nothing_is_escaped_needlessly() => Assert.Equal(
        "{\"\\n\":\"\\u000f\\\\\\\"€/\",\"1\":{\"a\":[],\"b\":{}},\"ö\":null,\"€\":true,\"😀\":1,\"\uFB33\":2}",
        CanonicalJson.Of("""{"€":true, "\uFB33":2, "1":{"b":{}, "a":[ ]}, "\n":"\u000F\\\"\u20ac\/", "ö":null, "😀":1}"""));

    [Fact]
    public void a_member_named_twice_is_refused() =>
        Assert.ThrowsAny<System.Text.Json.JsonException>(() => CanonicalJson.Of("""{"a":1,"a":2}"""));
}
