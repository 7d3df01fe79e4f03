using ModelRegistry.Features.Cases.Advice;
using ModelRegistry.Features.Cases.AsOn;
using ModelRegistry.Features.Cases.Flags;
using ModelRegistry.Features.Cases.Queues;
using ModelRegistry.Features.Cases.Routing;
using ModelRegistry.Features.Frame;

namespace ModelRegistry.Features;

/// <content>What officers do beside the way of a case: advise, refer, flag, route, queue.</content>
internal static partial class Acts
{
    private static void Desks(ActList acts) => acts
        .Add<Advise, Done, AdviseHandler, AdviseValidator>()
        .Add<ShowAdvice, ShowAdvice.Answer, ShowAdviceHandler>()
        .Add<ReferCase, Done, ReferCaseHandler, ReferCaseValidator>()
        .Add<RecallReferral, Done, RecallReferralHandler, RecallReferralValidator>()
        .Add<ListReferrals, ListReferrals.Answer, ListReferralsHandler, ListReferralsValidator>()
        .Add<ShowReferral, ShowReferral.Answer, ShowReferralHandler>()
        .Add<AnswerReferral, Done, AnswerReferralHandler, AnswerReferralValidator>()
        .Add<TakeMinutes, Done, TakeMinutesHandler, TakeMinutesValidator>()
        .Add<ResolveConflict, Done, ResolveConflictHandler, ResolveConflictValidator>()
        .Add<RaiseFlag, Done, RaiseFlagHandler, RaiseFlagValidator>()
        .Add<LiftFlag, Done, LiftFlagHandler, LiftFlagValidator>()
        .Add<ShowFlags, ShowFlags.Answer, ShowFlagsHandler>()
        .Add<MakeTeam, MakeTeam.Answer, MakeTeamHandler, MakeTeamValidator>()
        .Add<ChangeTeam, Done, ChangeTeamHandler>()
        .Add<TakeCase, Done, TakeCaseHandler>()
        .Add<RouteCase, Done, RouteCaseHandler>()
        .Add<ShowCaseRouting, ShowCaseRouting.Answer, ShowCaseRoutingHandler>()
        .Add<WriteRouting, WriteRouting.Answer, WriteRoutingHandler, WriteRoutingValidator>()
        .Add<ReleaseRouting, Done, ReleaseRoutingHandler>()
        .Add<ShowRouting, ShowRouting.Answer, ShowRoutingHandler>()
        .Add<TryRouting, TryRouting.Answer, TryRoutingHandler>()
        .Add<ListQueue, ListQueue.Answer, ListQueueHandler, ListQueueValidator>()
        .Add<ShowCaseAsOn, ShowCaseAsOn.Answer, ShowCaseAsOnHandler>();
}
