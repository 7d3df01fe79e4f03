using System.Diagnostics;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Evaluations;
using ModelRegistry.Domain.Models;
using ModelRegistry.Features.Cases;
using ModelRegistry.Features.Decisions;
using ModelRegistry.Features.Evaluations;
using ModelRegistry.Features.Frame;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Tests.Benchmarks;

/// <summary>Real cases from application to paper, on SQLite; the act that issues is timed.</summary>
internal static class Decisions
{
    public static async Task<IReadOnlyList<Measurement>> MeasureAsync(Size size)
    {
        await using var registry = await Registry.OpenAsync();
        var applicant = await registry.SomebodyAsync(Role.Applicant);
        var officer = await registry.SomebodyAsync(Role.LicensingOfficer);
        var second = await registry.SomebodyAsync(Role.Countersigner, officer);
        var (question, kept) = await Evaluations.DescendantAsync(registry, officer);
        var release = (await registry.DoAsync(officer, new EvaluateQuestion(question, new Facts()))).ReleaseId!.Value;
        var watch = new Stopwatch();
        var decision = "";
        for (var number = 0; number < size.Decisions; number++)
        {
            var reference = (await registry.DoAsync(applicant, new Apply($"measured {number}", release, "DE", question.Day)
            {
                ExportedFrom = question.ExportedFrom,
                EndUse = question.EndUse,
                Activity = question.Activity,
            })).Reference;
            var evaluation = (await registry.DoAsync(officer, new EvaluateQuestion(question, new Facts()))).Id;
            var draft = await registry.DoAsync(officer, new Draft(
                reference, evaluation, DeterminationOutcome.ReturnedWithoutAction, "A measurement.", [], question.Day));
            await registry.DoAsync(officer, new SendToCountersign(reference));
            watch.Start();
            decision = (await registry.DoAsync(second, new IssueDecision(reference, draft.Digest))).Decision;
            watch.Stop();
        }

        var paper = await registry.DoAsync(officer, new DownloadDecision(decision));
        return
        [
            new($"decision on a release of {kept.Findings.Count} findings as issued, PDF", paper.Content.Length / 1024.0, "KB", 150),
            new("  issuing as an act: composed, signed, verified, kept", watch.Elapsed.TotalMilliseconds / size.Decisions, "ms"),
        ];
    }
}
