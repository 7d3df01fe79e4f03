using System.Diagnostics;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Evaluations;
using ModelRegistry.Features.Cases;
using ModelRegistry.Features.Decisions;
using ModelRegistry.Features.Evaluations;
using ModelRegistry.Features.Frame;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Tests.Benchmarks;

/// <summary>Cases on their whole way: applied for, evaluated, drafted, sent, countersigned and issued as a signed paper.</summary>
internal sealed class CasePath
{
    private readonly Registry registry;
    private readonly Caller applicant;
    private readonly Caller second;
    private readonly Question question;
    private readonly ReleaseId release;
    private readonly string run = Guid.NewGuid().ToString("N");
    private long issuing;

    private CasePath(Registry registry, (Caller Applicant, Caller Officer, Caller Second) people, Question question, ReleaseId release)
    {
        this.registry = registry;
        (applicant, Officer, second) = people;
        (this.question, this.release) = (question, release);
    }

    /// <summary>Who drafts.</summary>
    public Caller Officer { get; }

    /// <summary>The findings of the evaluation that the decisions rest on.</summary>
    public required int Findings { get; init; }

    /// <summary>What issuing took so far, of everything.</summary>
    public TimeSpan Issuing => TimeSpan.FromTicks(Interlocked.Read(ref issuing));

    public static async Task<CasePath> OpenAsync(Registry registry)
    {
        var officer = await registry.SomebodyAsync(Role.LicensingOfficer);
        var people = (await registry.SomebodyAsync(Role.Applicant), officer, await registry.SomebodyAsync(Role.Countersigner, officer));
        var (asked, kept) = await Evaluations.DescendantAsync(registry, officer);
        var of = (await registry.DoAsync(officer, new EvaluateQuestion(asked, new Facts()))).ReleaseId!.Value;
        return new(registry, people, asked, of) { Findings = kept.Findings.Count };
    }

    /// <summary>One case; the reference of its decision.</summary>
    public async Task<string> IssueAsync(int number)
    {
        var reference = (await registry.DoAsync(applicant, new Apply($"measured {run} {number}", release, "DE", question.Day)
        {
            ExportedFrom = question.ExportedFrom,
            EndUse = question.EndUse,
            Activity = question.Activity,
        })).Reference;
        var evaluation = (await registry.DoAsync(Officer, new EvaluateQuestion(question, new Facts()))).Id;
        var draft = await registry.DoAsync(Officer, new Draft(
            reference, evaluation, DeterminationOutcome.ReturnedWithoutAction, "A measurement.", [], question.Day));
        await registry.DoAsync(Officer, new SendToCountersign(reference));
        var from = Stopwatch.GetTimestamp();
        var decision = (await registry.DoAsync(second, new IssueDecision(reference, draft.Digest))).Decision;
        Interlocked.Add(ref issuing, Stopwatch.GetElapsedTime(from).Ticks);
        return decision;
    }

    /// <summary>Many cases, one after the other, after some that nobody counts.</summary>
    public static async Task<IReadOnlyList<Measurement>> MeasureAsync(Registry registry, int cases)
    {
        var path = await OpenAsync(registry);
        for (var number = 0; number < Math.Min(cases, 30); number++) await path.IssueAsync(-1 - number);
        var (busy, before, watch) = (Environment.CpuUsage.TotalTime, path.Issuing, Stopwatch.StartNew());
        for (var number = 0; number < cases; number++) await path.IssueAsync(number);
        var seconds = watch.Elapsed.TotalSeconds;
        return
        [
            new("cases a second, applied for to issued, one at a time", cases / seconds, "cases"),
            new("  of the processor in this process, each", (Environment.CpuUsage.TotalTime - busy).TotalMilliseconds / cases, "ms"),
            new("  of it issuing, by the clock", (path.Issuing - before).TotalMilliseconds / cases, "ms"),
        ];
    }
}
