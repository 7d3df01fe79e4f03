using ModelRegistry.Features.Frame;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Features.Exploring;

/// <summary>Who may say that unverified law holds as written: those who may decide. Nobody else clears themselves by saying so.</summary>
internal static class Stating
{
    /// <summary>The refusal for facts that the caller may not state; null when they may.</summary>
    public static Refusal? WhyNot(Caller caller, Facts stated) =>
        stated.Confirmations.Count > 0 && !MayConfirm(caller) ? new Refusal.NotAllowed(Permission.Draft, SignIn: false) : null;

    public static bool MayConfirm(Caller caller) => Roles.Allow(caller, Permission.Draft);
}
