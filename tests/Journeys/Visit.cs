using System.Net;
using System.Text.RegularExpressions;

namespace ModelRegistry.Tests.Journeys;

/// <summary>Sends the forms of the site as a browser without JavaScript does: the page first, then its hidden fields with what was typed.</summary>
internal static partial class Visit
{
    private const string Password = "demonstration only";

    public static Task<HttpResponseMessage> SignInAsync(this HttpClient visitor, string userName, string password = Password, string query = "") =>
        visitor.SendFormAsync("/sign-in" + query, ("Form.UserName", userName), ("Form.Password", password));

    /// <summary>Sends the form on a page that has the first field among those typed.</summary>
    public static Task<HttpResponseMessage> SendFormAsync(this HttpClient visitor, string path, params (string Name, string Value)[] typed) =>
        visitor.SendAsync(path, $"name=\"{typed[0].Name}\"", typed);

    /// <summary>Sends the form of this name on a page.</summary>
    public static Task<HttpResponseMessage> PressAsync(
        this HttpClient visitor, string path, string form, params (string Name, string Value)[] typed) =>
        visitor.SendAsync(path, $"value=\"{form}\"", typed);

    private static async Task<HttpResponseMessage> SendAsync(
        this HttpClient visitor, string path, string mark, (string Name, string Value)[] typed)
    {
        var page = await visitor.GetStringAsync(path);
        var form = Form().Matches(page).First(one => one.Value.Contains(mark, StringComparison.Ordinal)).Value;
        var fields = Hidden().Matches(form)
            .Select(field => KeyValuePair.Create(field.Groups["name"].Value, WebUtility.HtmlDecode(field.Groups["value"].Value)));
        using var content = new FormUrlEncodedContent(fields.Concat(typed.Select(field => KeyValuePair.Create(field.Name, field.Value))));
        return await visitor.PostAsync(path, content);
    }

    [GeneratedRegex("<form method=\"post\".*?</form>", RegexOptions.Singleline, 5000)]
    private static partial Regex Form();

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]*)\" value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Hidden();
}
