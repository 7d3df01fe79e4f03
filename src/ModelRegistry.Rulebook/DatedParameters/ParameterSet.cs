using ModelRegistry.Rulebook.Evaluations;

namespace ModelRegistry.Rulebook.DatedParameters;

/// <summary>All parameters of an edition by id.</summary>
public sealed class ParameterSet
{
    private readonly Dictionary<string, Parameter> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<ParameterValue, ParameterUse> uses = new(ReferenceEqualityComparer.Instance);

    /// <summary>Gathers the parameters.</summary>
    /// <exception cref="ParameterFileException">Two have the same id.</exception>
    public ParameterSet(IEnumerable<Parameter> parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        foreach (var parameter in parameters)
        {
            if (!byId.TryAdd(parameter.Id, parameter))
                throw new ParameterFileException("Parameters", "", $"{parameter.Id} is defined twice; an id is defined once.");
            foreach (var value in parameter.Values)
                uses[value] = parameter.Use(value);
        }
    }

    /// <summary>All of them in the order of their ids.</summary>
    public IEnumerable<Parameter> All => byId.Values.OrderBy(parameter => parameter.Id, StringComparer.Ordinal);

    /// <summary>The view on a day, as known on another (null: all that is known).</summary>
    public ParameterView On(DateOnly day, DateOnly? asKnownOn = null) => new(this, day, asKnownOn);

    /// <summary>What a limb records of a value, printed once.</summary>
    internal ParameterUse UseOf(Parameter parameter, ParameterValue? value) => value is null ? parameter.Use(null) : uses[value];

    internal Parameter Get(string id, ParameterKind kind) =>
        byId.TryGetValue(id, out var parameter) && parameter.Kind == kind
            ? parameter
            : throw new InvalidOperationException($"There is no parameter {id} of kind {kind}; a rule reads only what a file defines.");
}

/// <summary>The parameters as they are on one day.</summary>
public sealed class ParameterView
{
    private readonly ParameterSet set;
    private readonly DateOnly day;
    private readonly DateOnly? asKnownOn;

    internal ParameterView(ParameterSet set, DateOnly day, DateOnly? asKnownOn)
    {
        this.set = set;
        this.day = day;
        this.asKnownOn = asKnownOn;
    }

    /// <summary>A number.</summary>
    public DatedNumber Number(string id)
    {
        var (value, use) = Find(id, ParameterKind.Number);
        return new(value?.Number, use, value?.Reason);
    }

    /// <summary>A text.</summary>
    public Dated<string> Text(string id)
    {
        var (value, use) = Find(id, ParameterKind.Text);
        return new(value?.Text, use, value?.Reason);
    }

    /// <summary>A list.</summary>
    public Dated<IReadOnlySet<string>> List(string id)
    {
        var (value, use) = Find(id, ParameterKind.List);
        return new(value?.List, use, value?.Reason);
    }

    /// <summary>A table.</summary>
    public Dated<IReadOnlyList<ParameterRow>> Table(string id)
    {
        var (value, use) = Find(id, ParameterKind.Table);
        return new(value?.Table, use, value?.Reason);
    }

    private (ParameterValue? Value, ParameterUse Use) Find(string id, ParameterKind kind)
    {
        var parameter = set.Get(id, kind);
        var value = parameter.ValueOn(day, asKnownOn);
        return (value, set.UseOf(parameter, value));
    }
}
