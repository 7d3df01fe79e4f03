using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Features.Frame;

namespace ModelRegistry.Tests.Benchmarks.Growing;

/// <summary>
/// Every page that somebody opens, over many cases: asked for by HTTP as each role does, as its 95th of so many and as what the site's
/// process works for one, which others on the machine do not lengthen.
/// </summary>
internal sealed class Pages(Site site, Uri address, int turns)
{
    private const int LongHistory = 300;
    private readonly List<Measurement> rows = [];

    public static async Task<IReadOnlyList<Measurement>> MeasureAsync(Site.Place place, int cases, int turns)
    {
        var (site, visitor) = await Site.StartAsync(demonstration: true, place);
        await using (site)
        {
            if (visitor.BaseAddress is not { } address) throw new InvalidOperationException("The site has no address.");
            await site.Settled;
            await using var registry = await Registry.OpenAsync(place.Provider, place.Connection);
            var watch = Stopwatch.StartNew();
            var named = await FillAsync(registry, cases);
            await Console.Error.WriteLineAsync($"filled in {watch.Elapsed.TotalSeconds:0} s");
            var pages = new Pages(site, address, turns);
            foreach (var (role, paths) in Walks(named)) await pages.WalkAsync(role, paths);
            return [.. pages.rows.OrderByDescending(row => row.Goal is null ? 0 : 1).ThenByDescending(row => row.Measured)];
        }
    }

    private static async Task<Named> FillAsync(Registry registry, int cases)
    {
        var (applicant, officer) = (await registry.KnownAsync("applicant", Role.Applicant), await registry.KnownAsync("licensing", Role.LicensingOfficer));
        string? open = null, decision = null, licence = null;
        await registry.UseAsync(officer, async context =>
        {
            open = await context.Cases.Where(one => one.Reference.StartsWith("US-2026-") && one.Stage != CaseStage.Issued)
                .Select(one => one.Reference).FirstAsync();
            decision = await context.Decisions.Where(one => one.Reference.StartsWith("US-2026-"))
                .Select(one => one.Reference).FirstAsync();
        });
        if (await new CaseLoad(registry, cases, applicant, officer).FillAsync() is var filled and > 0)
        {
            var load = new RecordLoad(registry, applicant, officer);
            await load.DecideAsync(filled / 10);
            await load.TellAsync(filled / 2);
            await load.LogAsync(filled * 4);
            await load.HireAsync(filled / 20);
            await load.WriteAsync(open!, LongHistory);
        }

        await registry.UseAsync(officer, async context => licence = await context.Decisions
            .Where(made => made.Outcome == DeterminationOutcome.GrantedWithConditions && context.Licences.Any(one => one.DecisionId == made.Id))
            .OrderBy(made => made.Reference).Select(made => made.Reference).FirstAsync());
        return new(open!, CaseReference.OfCase(decision!), decision!, licence!);
    }

    private static IEnumerable<(string? Role, string[] Paths)> Walks(Named at)
    {
        string[] ofCase = [$"/cases/{at.Open}", $"/cases/{at.Open}/history", $"/cases/{at.Open}/history?act=Message", $"/cases/{at.Open}/questions",
            $"/cases/{at.Open}/questions/1", $"/cases/{at.Open}/papers", $"/cases/{at.Open}/corrections", $"/cases/{at.Decided}"];
        string[] ofDecision = ["/decisions", $"/decisions/{at.Decision}", $"/decisions/{at.Licence}/licence",
            $"/decisions/{at.Decision}/appeal", "/duties", "/duties?overdue=true"];
        string[] own = ["/", "/notices", "/account", "/sessions", "/keys"];
        yield return (null, ["/", "/models", "/status", "/log", "/verify", "/rulebook", "/demonstration"]);
        yield return ("applicant", [.. own, "/cases", "/cases?stage=AwaitingApplicant", .. ofCase, .. ofDecision, "/applications", "/applications/new"]);
        yield return ("licensing",
            [.. own, "/cases", "/cases?stage=AwaitingCountersignature", .. ofCase, .. ofDecision,
             .. new[] { "mine", "team", "referred", "countersign", "overdue", "applicant", "free", "team?destination=DE", "overdue?stage=Drafting" }.Select(queue => $"/queues/{queue}"),
             $"/cases/{at.Open}/as-on", $"/cases/{at.Open}/advice", $"/cases/{at.Open}/flags", $"/cases/{at.Open}/desk", $"/cases/{at.Open}/ask", "/conflicts"]);
        yield return ("countersigner", ["/queues/countersign", $"/cases/{at.Decided}", $"/cases/{at.Decided}/advice"]);
        yield return ("agency", ["/referrals", "/notices"]);
        yield return ("regulator", ["/cases", "/access", "/access?outcome=Refused", "/access?from=2025-06-02&until=2025-06-02", $"/cases/{at.Open}/as-on", "/rulebook/replay", "/queues/overdue"]);
        yield return ("keeper", ["/routing", "/rulebook/editions", "/rulebook/parameters"]);
        yield return ("administrator", ["/accounts", "/accounts/roles", "/accounts/recoveries", "/access", "/emergencies", "/signing-keys", "/providers", "/conflicts", "/signers"]);
    }

    private async Task WalkAsync(string? role, string[] paths)
    {
        using var visitor = new HttpClient { BaseAddress = address };
        if (role is not null) await Site.SignInAsync(visitor, role);
        foreach (var path in paths) await TimeAsync(visitor, role ?? "anybody", path);
    }

    private async Task TimeAsync(HttpClient visitor, string role, string path)
    {
        for (var turn = 0; turn < Math.Max(3, turns / 10); turn++) await OpenAsync(visitor, path);
        var (times, worked, bytes) = (new double[turns], site.Worked, 0);
        for (var turn = 0; turn < turns; turn++)
        {
            var watch = Stopwatch.StartNew();
            bytes = await OpenAsync(visitor, path);
            times[turn] = watch.Elapsed.TotalMilliseconds;
        }

        var work = (site.Worked - worked).TotalMilliseconds / turns;
        Array.Sort(times);
        rows.Add(new($"{role}: {path} ({bytes / 1024} KiB, {work:0} ms of the processor)", times[(int)(0.95 * (turns - 1))], "ms", 300));
    }

    private static async Task<int> OpenAsync(HttpClient visitor, string path)
    {
        using var answer = await visitor.GetAsync(path);
        var body = await answer.Content.ReadAsByteArrayAsync();
        return answer.IsSuccessStatusCode ? body.Length : throw new InvalidOperationException($"{path} answered {(int)answer.StatusCode}.");
    }

    /// <summary>What the pages are about.</summary>
    /// <param name="Open">A case with a long history.</param>
    /// <param name="Decided">A decided one.</param>
    /// <param name="Decision">Its decision.</param>
    /// <param name="Licence">A decision that gives a licence with a duty.</param>
    private sealed record Named(string Open, string Decided, string Decision, string Licence);
}
