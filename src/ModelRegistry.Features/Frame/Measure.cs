using System.Diagnostics;
using System.Diagnostics.Metrics;
using MediatR;
using Microsoft.Extensions.Logging;
using ModelRegistry.Features.Decisions;

namespace ModelRegistry.Features.Frame;

/// <summary>The names under which acts are measured: subscribe to them.</summary>
public static class Measurement
{
    /// <summary>The name of the meter and of the activity source.</summary>
    public const string Name = "ModelRegistry.Acts";

    internal static readonly ActivitySource Activities = new(Name);

    private static readonly Meter Meter = new(Name);

    internal static readonly Histogram<double> Duration =
        Meter.CreateHistogram<double>("modelregistry.act.duration", "ms", "How long acts take, by name and outcome");
}

/// <summary>Last: how long, and with what outcome. Never the content of an act.</summary>
internal sealed partial class Measure<TAct, TResult>(TimeProvider clock, SealsAhead seals, ILogger<TAct> log)
    : IPipelineBehavior<TAct, TResult>
    where TAct : IAct, IRequest<TResult>
    where TResult : IResult<TResult>
{
    public async Task<TResult> Handle(TAct request, CancellationToken cancellationToken, RequestHandlerDelegate<TResult> next)
    {
        var act = typeof(TAct).Name;
        using var activity = Measurement.Activities.StartActivity(act);
        var begun = clock.GetTimestamp();
        var outcome = "failed";
        try
        {
            var result = await next();
            outcome = seals.IsWaiting ? "waits for its seal" : result.Refusal is { } refusal ? refusal.GetType().Name : "done";
            return result;
        }
        finally
        {
            var spent = clock.GetElapsedTime(begun).TotalMilliseconds;
            Measurement.Duration.Record(spent, new("act", act), new KeyValuePair<string, object?>("outcome", outcome));
            activity?.SetTag("outcome", outcome);
            Line(log, act, outcome, spent);
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Act}: {Outcome} in {Milliseconds} ms")]
    private static partial void Line(ILogger log, string act, string outcome, double milliseconds);
}
