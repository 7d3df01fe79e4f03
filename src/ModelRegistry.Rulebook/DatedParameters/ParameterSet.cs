using System.Collections.Concurrent;
using ModelRegistry.Rulebook.Evaluations;

namespace ModelRegistry.Rulebook.DatedParameters;

/// <summary>All parameters of an edition by id.</summary>
public sealed class ParameterSet
{
    /// <summary>Days asked for again and again are few; those of a search over many days are not kept without end.</summary>
    private const int MostKept = 64;

    private readonly Dictionary<string, (Parameter Parameter, int Place)> byId = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(DateOnly Day, DateOnly? AsKnownOn), ParameterView> views = [];
    private readonly Dictionary<ParameterValue, ParameterUse> uses = new(ReferenceEqualityComparer.Instance);

    /// <summary>Gathers the parameters.</summary>
    /// <exception cref="ParameterFileException">Two have the same id.</exception>
    public ParameterSet(IEnumerable<Parameter> parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        foreach (var parameter in parameters)
        {
            if (!byId.TryAdd(parameter.Id, (parameter, byId.Count)))
                throw new ParameterFileException("Parameters", "", $"{parameter.Id} is defined twice; an id is defined once.");
            foreach (var value in parameter.Values)
                uses[value] = parameter.Use(value);
        }
    }

    /// <summary>All of them in the order of their ids.</summary>
    public IEnumerable<Parameter> All =>
        byId.Values.Select(one => one.Parameter).OrderBy(parameter => parameter.Id, StringComparer.Ordinal);

    /// <summary>The view on a day, as known on another (null: all that is known).</summary>
    public ParameterView On(DateOnly day, DateOnly? asKnownOn = null)
    {
        if (views.TryGetValue((day, asKnownOn), out var before))
            return before;
        var view = new ParameterView(this, day, asKnownOn);
        if (views.Count < MostKept)
            views[(day, asKnownOn)] = view;
        return view;
    }

    internal int Count => byId.Count;

    /// <summary>What a limb records of a value, printed once.</summary>
    internal ParameterUse UseOf(Parameter parameter, ParameterValue? value) => value is null ? parameter.Use(null) : uses[value];

    internal (Parameter Parameter, int Place) Get(string id, ParameterKind kind) =>
        byId.TryGetValue(id, out var one) && one.Parameter.Kind == kind
            ? one
            : throw new InvalidOperationException($"There is no parameter {id} of kind {kind}; a rule reads only what a file defines.");
}

/// <summary>The parameters as they are on one day.</summary>
public sealed class ParameterView
{
    private const int MostOfCountries = 10_000;

    private readonly ParameterSet set;
    private readonly DateOnly day;
    private readonly DateOnly? asKnownOn;

    /// <summary>What was found, by the parameter's place in the set; it never changes, so that who finds it twice finds the same.</summary>
    private readonly object?[] found;

    private readonly ConcurrentDictionary<(string About, string Country), object> ofCountries = [];

    /// <summary>What others make of the day's parameters, one of each type.</summary>
    private object[] kept = [];

    internal ParameterView(ParameterSet set, DateOnly day, DateOnly? asKnownOn)
    {
        this.set = set;
        this.day = day;
        this.asKnownOn = asKnownOn;
        found = new object?[set.Count];
    }

    /// <summary>A number.</summary>
    public DatedNumber Number(string id) =>
        Find<DatedNumber>(id, ParameterKind.Number, static (value, use) => new(value?.Number, use, value?.Reason));

    /// <summary>A text.</summary>
    public Dated<string> Text(string id) =>
        Find<Dated<string>>(id, ParameterKind.Text, static (value, use) => new(value?.Text, use, value?.Reason));

    /// <summary>A list.</summary>
    public Dated<IReadOnlySet<string>> List(string id) =>
        Find<Dated<IReadOnlySet<string>>>(id, ParameterKind.List, static (value, use) => new(value?.List, use, value?.Reason));

    /// <summary>A table.</summary>
    public Dated<IReadOnlyList<ParameterRow>> Table(string id) =>
        Find<Dated<IReadOnlyList<ParameterRow>>>(id, ParameterKind.Table, static (value, use) => new(value?.Table, use, value?.Reason));

    /// <summary>Something that follows from the parameters of the day alone, made once; who makes it twice makes the same.</summary>
    internal T Kept<T>(Func<ParameterView, T> make)
        where T : class
    {
        var known = Volatile.Read(ref kept);
        foreach (var one in known)
        {
            if (one.GetType() == typeof(T))
                return (T)one;
        }

        var made = make(this);
        Interlocked.CompareExchange(ref kept, [.. known, made], known);
        return made;
    }

    /// <summary>
    /// The same for one country, or for none that is named: countries are few, codes that no country has are not kept without end.
    /// </summary>
    /// <param name="about">What is asked of the country, such as the id of a list.</param>
    /// <param name="country">ISO 3166-1 alpha-2; null when not known.</param>
    /// <param name="make">No more than a function of the day and the country.</param>
    internal T KeptOf<T>(string about, string? country, Func<ParameterView, string, string?, T> make)
        where T : class
    {
        if (ofCountries.TryGetValue((about, country ?? ""), out var before) && before is T ready)
            return ready;
        var made = make(this, about, country);
        if (ofCountries.Count < MostOfCountries)
            ofCountries[(about, country ?? "")] = made;
        return made;
    }

    private T Find<T>(string id, ParameterKind kind, Func<ParameterValue?, ParameterUse, T> read)
        where T : class
    {
        var (parameter, place) = set.Get(id, kind);
        if (found[place] is T before)
            return before;
        var value = parameter.ValueOn(day, asKnownOn);
        var made = read(value, set.UseOf(parameter, value));
        found[place] = made;
        return made;
    }
}
