using System.Globalization;
using System.Text.RegularExpressions;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using ModelRegistry.Features.Accounts;

namespace ModelRegistry.Web.Hosting;

/// <summary>How often, and how many at once, the doors that are open to everybody may be tried.</summary>
internal static partial class Rates
{
    /// <summary>Verifying a paper: costly work for whoever asks, so a few at once and a few more waiting.</summary>
    public const string Verification = "verification";

    /// <summary>Passwords tried from one address.</summary>
    public const string SignIn = "sign-in";

    private static readonly string[] SearchPaths =
    [
        "/models", "/decisions", "/cases", "/access", "/api/v1/models", "/api/v1/decisions", "/api/v1/cases", "/api/v1/parties",
    ];

    // What is sought here stands in the path or in the body as well.
    private static readonly string[] SearchRoots = ["/queues", "/api/v1/queues", "/api/v1/clearance"];
    private static readonly string[] SubmitPaths =
        ["/applications", "/import", "/api/v1/imports", "/api/v1/records", "/api/v1/evaluations", "/api/v1/applications", "/api/v1/cases"];

    /// <summary>
    /// Adds the limits: Registry:Web:VerificationsAtOnce, :VerificationsWaiting, :SignInsAMinute, :SearchesAMinute and :SubmitsAMinute.
    /// </summary>
    public static void AddRates(this IServiceCollection services, IConfiguration configuration)
    {
        var demonstration = SiteProfile.From(configuration).Demonstration;
        var verification = new ConcurrencyLimiterOptions
        {
            PermitLimit = configuration.GetValue("Registry:Web:VerificationsAtOnce", 4),
            QueueLimit = configuration.GetValue("Registry:Web:VerificationsWaiting", 8),
        };
        var signIn = new FixedWindowRateLimiterOptions
        {
            // Whoever is shown round walks through every role from one machine.
            PermitLimit = configuration.GetValue("Registry:Web:SignInsAMinute", demonstration ? 600 : 20),
            Window = TimeSpan.FromMinutes(1),
        };
        var search = AMinute(configuration.GetValue("Registry:Web:SearchesAMinute", 1200));
        var submit = AMinute(configuration.GetValue("Registry:Web:SubmitsAMinute", demonstration ? 6000 : 120));
        services.AddRateLimiter(limits =>
        {
            limits.OnRejected = RefuseAsync;
            limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => OfPerson(context, search, submit));
            limits.AddPolicy(Verification, context => Sent(context)
                ? RateLimitPartition.GetConcurrencyLimiter("everybody", _ => verification)
                : RateLimitPartition.GetNoLimiter("looking"));
            limits.AddPolicy(SignIn, context => Sent(context)
                ? RateLimitPartition.GetFixedWindowLimiter(AddressOf(context), _ => signIn)
                : RateLimitPartition.GetNoLimiter("looking"));
        });
    }

    // Who is known is counted alone, wherever they sit; who is not, by address.
    private static RateLimitPartition<string> OfPerson(
        HttpContext context, FixedWindowRateLimiterOptions search, FixedWindowRateLimiterOptions submit)
    {
        var who = AccountClaims.Read(context.User).PersonId?.ToString() ?? AddressOf(context);
        return IsSearch(context.Request) ? RateLimitPartition.GetFixedWindowLimiter("search " + who, _ => search)
            : IsSubmit(context.Request) ? RateLimitPartition.GetFixedWindowLimiter("submit " + who, _ => submit)
            : RateLimitPartition.GetNoLimiter("other");
    }

    private static FixedWindowRateLimiterOptions AMinute(int most) => new() { PermitLimit = most, Window = TimeSpan.FromMinutes(1) };

    private static bool IsSearch(HttpRequest request) =>
        SearchRoots.Any(path => request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase))
        || (HttpMethods.IsGet(request.Method) && request.QueryString.HasValue
            && SearchPaths.Any(path => request.Path.Equals(path, StringComparison.OrdinalIgnoreCase)));

    private static bool IsSubmit(HttpRequest request) => HttpMethods.IsPost(request.Method)
        && (SubmitPaths.Any(path => request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase))
            || SubmitPages().IsMatch(request.Path.Value ?? ""));

    // The short form of an application, replies, answers and appeals: pages below what they are about.
    [GeneratedRegex(
        "^/(releases/[^/]+/apply|cases/[^/]+/(denial|questions/[^/]+)|decisions/[^/]+/appeal)/?$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SubmitPages();

    private static bool Sent(HttpContext context) => HttpMethods.IsPost(context.Request.Method);

    private static string AddressOf(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "this process";

    // Pages get the general page of the status; a program gets problem details, as from every other refusal.
    private static async ValueTask RefuseAsync(OnRejectedContext rejected, CancellationToken stop)
    {
        var context = rejected.HttpContext;
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var left) ? left : TimeSpan.FromSeconds(5);
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        if (context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
        {
            await TypedResults.Problem(Problem(context, seconds)).ExecuteAsync(context);
            return;
        }

        // The general page is read, not sent to: as a POST it would ask for the token of the form that was refused.
        context.Request.Method = HttpMethods.Get;
    }

    private static ProblemDetails Problem(HttpContext context, int seconds) => new()
    {
        Type = "urn:modelregistry:refusal:too-many-requests",
        Title = "Too many requests",
        Status = StatusCodes.Status429TooManyRequests,
        Detail = $"More is asked of this address of the API than it does for one asker. Send the same again in {seconds} s.",
        Instance = context.Request.Path,
        Extensions = { ["correlationId"] = context.TraceIdentifier },
    };
}
