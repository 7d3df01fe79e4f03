using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Evaluations;

namespace ModelRegistry.Persistence;

/// <summary>
/// The one place where rows with an owner are hidden from all others, and the cases of an authority, with all that hangs on them, from the
/// offices of every other one. What hangs on a case is hidden by its key to the case, or to what hangs on it.
/// </summary>
internal static class TenantFilter
{
    private const string Name = "tenant";
    private const string OfCase = nameof(Decision.CaseId);

    public static void Apply(ModelBuilder builder, RegistryContext context)
    {
        foreach (var type in builder.Model.GetEntityTypes().Where(type => type.ClrType.IsAssignableTo(typeof(ITenantOwned))).ToList())
        {
            typeof(TenantFilter).GetMethod(nameof(Hide), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(type.ClrType).Invoke(null, [builder, context, type]);
        }
    }

    private static void Hide<T>(ModelBuilder builder, RegistryContext context, IReadOnlyEntityType type)
        where T : class, ITenantOwned =>
        builder.Entity<T>().HasQueryFilter(Name, typeof(T).IsAssignableTo(typeof(IOwnersAlone))
            ? OwnersAlone<T>(context)
            : Both(OwnersAndOffice<T>(context), OfAuthority<T>(context, type)));

    // EF Core reads members of the context anew for every query. Not even who is admitted to a case of the owner sees these.
    private static Expression<Func<T, bool>> OwnersAlone<T>(RegistryContext context)
        where T : class, ITenantOwned => row => row.OrganisationId == context.OwnOrganisation;

    private static Expression<Func<T, bool>> OwnersAndOffice<T>(RegistryContext context)
        where T : class, ITenantOwned => row => context.SeesEveryOrganisation || row.OrganisationId == context.CurrentOrganisation;

    private static Expression<Func<T, bool>> OfAuthority<T>(RegistryContext context, IReadOnlyEntityType type)
        where T : class, ITenantOwned
    {
        if (typeof(T) == typeof(LicenceCase)) return (Expression<Func<T, bool>>)(object)AuthorityFilter.Case(context);
        if (typeof(T) == typeof(Decision)) return (Expression<Func<T, bool>>)(object)AuthorityFilter.Decision(context);
        if (typeof(T) == typeof(StoredEvaluation)) return (Expression<Func<T, bool>>)(object)AuthorityFilter.Evaluation(context);
        if (type.FindProperty(OfCase) is not null)
            return row => context.SeesEveryAuthority || context.Cases.Any(one => one.Id == EF.Property<CaseId>(row, OfCase));
        return KeyToWhatHangsOnOne(type) is { } key
            ? (Expression<Func<T, bool>>)Above(key).MakeGenericMethod(typeof(T), key.PrincipalEntityType.ClrType)
                .Invoke(null, [context, key])!
            : AuthorityFilter.OfOffice<T>(context);
    }

    private static IReadOnlyForeignKey? KeyToWhatHangsOnOne(IReadOnlyEntityType type) => type.GetForeignKeys().FirstOrDefault(key =>
        key.PrincipalEntityType.ClrType.IsAssignableTo(typeof(ITenantOwned)) && key.Properties.Count == 1
            && key.PrincipalEntityType != type);

    private static MethodInfo Above(IReadOnlyForeignKey key) => typeof(TenantFilter).GetMethod(
        key.PrincipalEntityType.ClrType == typeof(Decision) ? nameof(OnDecision) : nameof(On),
        BindingFlags.NonPublic | BindingFlags.Static)!;

    // What it hangs on has its own filter, which holds here too.
    private static Expression<Func<T, bool>> On<T, TAbove>(RegistryContext context, IReadOnlyForeignKey key)
        where T : class, ITenantOwned
        where TAbove : class
    {
        var (row, above) = (Expression.Parameter(typeof(T), "row"), Expression.Parameter(typeof(TAbove), "above"));
        var same = Expression.Lambda<Func<TAbove, bool>>(
            Expression.Equal(Property(above, key.PrincipalKey.Properties[0]), Property(row, key.Properties[0])), above);
        Expression<Func<bool>> every = () => context.SeesEveryAuthority;
        Expression<Func<IQueryable<TAbove>>> all = () => context.Set<TAbove>();
        var any = Expression.Call(typeof(Queryable), nameof(Queryable.Any), [typeof(TAbove)], all.Body, Expression.Quote(same));
        return Expression.Lambda<Func<T, bool>>(Expression.OrElse(every.Body, any), row);
    }

    // Auditors read decisions of every authority, and nothing else of their cases.
    private static Expression<Func<T, bool>> OnDecision<T, TAbove>(RegistryContext context, IReadOnlyForeignKey key)
        where T : class, ITenantOwned
        where TAbove : class
    {
        var column = key.Properties[0].Name;
        return row => context.SeesEveryAuthority || context.Decisions.Any(decision =>
            decision.Id == EF.Property<DecisionId>(row, column) && context.Cases.Any(one => one.Id == decision.CaseId));
    }

    private static MethodCallExpression Property(Expression row, IReadOnlyProperty property) =>
        Expression.Call(typeof(EF), nameof(EF.Property), [property.ClrType], row, Expression.Constant(property.Name));

    private static Expression<Func<T, bool>> Both<T>(Expression<Func<T, bool>> one, Expression<Func<T, bool>> other) =>
        Expression.Lambda<Func<T, bool>>(
            Expression.AndAlso(one.Body, new Rename(other.Parameters[0], one.Parameters[0]).Visit(other.Body)), one.Parameters[0]);

    private sealed class Rename(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
