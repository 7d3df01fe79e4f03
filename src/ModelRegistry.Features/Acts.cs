using ModelRegistry.Features.Accounts;
using ModelRegistry.Features.Frame;

namespace ModelRegistry.Features;

/// <summary>Every act there is: the table of contents of the registry.</summary>
internal static class Acts
{
    public static void AddAll(ActList acts)
    {
        Accounts(acts);
    }

    private static void Accounts(ActList acts) => acts
        .Add<ClaimFirstAdministrator, ClaimFirstAdministrator.Answer, ClaimFirstAdministratorHandler, ClaimFirstAdministratorValidator>()
        .Add<ErasePerson, Done, ErasePersonHandler>();
}
