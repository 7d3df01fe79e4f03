using System.Reflection;
using System.Runtime.CompilerServices;
using MediatR;
using ModelRegistry.Features;
using ModelRegistry.Features.Frame;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features;

public sealed class Permissions(Databases databases) : IClassFixture<Databases>
{
    public static IEnumerable<Type> AllActs => typeof(AddRegistryExtensions).Assembly.GetTypes()
        .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IAct)));

    public static TheoryData<Type> Acts => [.. AllActs];

    [Theory, MemberData(nameof(Acts))]
    public async Task every_act_refuses_everybody_whom_the_table_does_not_name(Type act)
    {
        var app = await databases.On("sqlite");
        var needs = (Permission)act.GetProperty(nameof(IAct.Needs), BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;
        foreach (var caller in Enum.GetValues<Role>().Select(role => Caller.Of(app.Officer.Person, app.Officer.Organisation, role)).Append(Caller.Anonymous))
        {
            if (!Roles.Allow(caller, needs))
            {
                var refusal = Assert.IsType<Refusal.NotAllowed>(await SendAsync(app, caller, act));
                Assert.Equal((needs, caller.IsAnonymous), (refusal.Needs, refusal.SignIn));
            }
        }
    }

    [Fact]
    public async Task what_signs_for_others_is_refused_to_whoever_has_not_shown_lately_who_they_are()
    {
        var app = await databases.On("sqlite");
        var signing = AllActs.Where(act => act.IsAssignableTo(typeof(ITakesConfirmation))).ToList();
        Type[] named =
        [
            typeof(ModelRegistry.Features.Decisions.IssueDecision), typeof(ModelRegistry.Features.Rulebooks.Drafts.ReleaseEdition),
            typeof(ModelRegistry.Features.Accounts.MakeAccount), typeof(ModelRegistry.Features.Accounts.ChangeRoles),
            typeof(ModelRegistry.Features.Accounts.ResetPassword), typeof(ModelRegistry.Features.Accounts.Factors.AgreeFactorRecovery),
        ];
        Assert.Empty(named.Except(signing));
        foreach (var (act, role) in signing.SelectMany(act => Enum.GetValues<Role>().Select(role => (act, role))))
        {
            var caller = Caller.Of(app.Officer.Person, app.Officer.Organisation, role).ConfirmedLongAgo();
            var refusal = await SendAsync(app, caller, act);
            Assert.True(refusal is Refusal.NeedsConfirmation or Refusal.NotAllowed, $"{act.Name} by {role}: {refusal}");
        }
    }

    [Fact]
    public void a_program_is_told_what_an_act_asks_for()
    {
        var problem = ModelRegistry.Web.Hosting.Problems.Of(
            new Refusal.NeedsConfirmation(TimeSpan.FromMinutes(5)), new Microsoft.AspNetCore.Http.DefaultHttpContext());
        Assert.Equal((403, "urn:modelregistry:refusal:needs-confirmation"), (problem.Status, problem.Type));
    }

    [Theory]
    [InlineData(Role.LicensingOfficer, Role.Countersigner)]
    [InlineData(Role.Administrator, Role.Countersigner)]
    [InlineData(Role.Regulator, Role.RulebookKeeper)]
    public async Task two_roles_that_belong_to_two_persons_are_given_to_nobody(Role one, Role other)
    {
        var app = await databases.On("sqlite");
        var administrator = await app.SomebodyAsync("Ann Administrator", Role.Administrator);
        var act = new ModelRegistry.Features.Accounts.MakeAccount(
            $"u{Guid.NewGuid():N}", "Two Hats", "a long password of ours", $"Office {Guid.NewGuid():N}", null, IsAuthority: true, [one, other]);
        var refusal = await app.RefusedAsync<Refusal.NotValid, ModelRegistry.Features.Accounts.MakeAccount.Answer>(administrator, act);
        Assert.Contains("belong to two persons", Assert.Single(refusal.Problems).What, StringComparison.Ordinal);
        var made = await app.DoAsync(administrator, act with { Roles = [one] });
        await app.RefusedAsync<Refusal.NotValid, ModelRegistry.Features.Accounts.ChangeRoles.Answer>(
            administrator, new ModelRegistry.Features.Accounts.ChangeRoles(made.PersonId, [one, other]));
    }

    [Fact]
    public void the_local_principal_never_applies_drafts_countersigns_or_issues()
    {
        var local = ModelRegistry.Features.Accounts.LocalPrincipal.Caller;
        Assert.All([Permission.Apply, Permission.Draft, Permission.Countersign, Permission.Issue, Permission.KeepRulebook], p => Assert.False(Roles.Allow(local, p)));
        Assert.All([Permission.ImportModels, Permission.ReadModels, Permission.Evaluate, Permission.Check, Permission.Verify], p => Assert.True(Roles.Allow(local, p)));
    }

    [Fact]
    public void whoever_drafts_cannot_by_that_role_countersign_and_the_regulator_only_reads()
    {
        Assert.False(Roles.Allow(With(Role.LicensingOfficer), Permission.Countersign));
        Assert.False(Roles.Allow(With(Role.Countersigner), Permission.Draft));
        Assert.All([Permission.RecordFacts, Permission.ImportModels, Permission.Draft, Permission.Issue], p => Assert.False(Roles.Allow(With(Role.Regulator), p)));
    }

    private static Caller With(Role role) => Caller.Of(default, default, role);

    // The content does not matter: who may is asked before what can be.
    private static async Task<Refusal?> SendAsync(RegistryApp app, Caller caller, Type act)
    {
        var answer = act.GetInterfaces().Single(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IAct<>)).GenericTypeArguments[0];
        var send = typeof(RegistryApp).GetMethod(nameof(RegistryApp.SendAsync))!.MakeGenericMethod(answer);
        var task = (Task)send.Invoke(app, [caller, RuntimeHelpers.GetUninitializedObject(act)])!;
        await task;
        return (Refusal?)task.GetType().GetProperty("Result")!.GetValue(task)!.GetType().GetProperty(nameof(Refusal))!.GetValue(task.GetType().GetProperty("Result")!.GetValue(task));
    }
}
