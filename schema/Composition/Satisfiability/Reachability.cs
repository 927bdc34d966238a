using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Federation.Composition.Merging;
using Federation.FieldSets;
using Federation.Subgraphs;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Federation.Composition.Satisfiability;

/// <summary>Finds where a query can go: by keys from subgraph to subgraph, by fields from type to type.</summary>
/// <param name="subgraphs">In the order of their numbers.</param>
/// <param name="schema">What they merge to.</param>
/// <param name="values">What arguments take from contexts.</param>
/// <param name="overridden">Declarations of fields that do not count.</param>
/// <param name="numbers">Of the places.</param>
/// <param name="maxSteps">How many selections of field sets are looked at before it gives up.</param>
internal sealed partial class Reachability(
    IReadOnlyList<Subgraph> subgraphs,
    MergedSchema schema,
    ContextValues values,
    IReadOnlySet<(int Subgraph, string Coordinate)> overridden,
    PlaceNumbers numbers,
    int maxSteps)
{
    private readonly Dictionary<string, List<(Place Place, EntityKey Key)>> _entries = new(StringComparer.Ordinal);
    private int _steps;

    /// <summary>The budget is used up: answers since then mean nothing.</summary>
    public bool IsExhausted { get; private set; }

    /// <summary>A root type can be entered in every subgraph that has it.</summary>
    public List<Place> RootPlaces(string typeName)
    {
        var places = new List<Place>();
        for (var i = 0; i < subgraphs.Count; i++)
        {
            if (subgraphs[i].Schema.GetType<ObjectType>(typeName) is { } type)
            {
                places.Add(new Place(i, type));
            }
        }

        return places;
    }

    /// <summary>True where the subgraph resolves the field on some way.</summary>
    public bool Resolves(int subgraph, string typeName, string fieldName)
        => subgraphs[subgraph].Schema.GetType<FieldContainerType>(typeName)?.GetField(fieldName) is { } field
            && !subgraphs[subgraph].IsFullyExternal(field)
            && !overridden.Contains((subgraph, field.Coordinate));

    /// <summary>The places whose subgraphs resolve a field there, its requirements being met.</summary>
    /// <param name="typeName">An object type of the supergraph.</param>
    /// <param name="places">Closed by <see cref="Close"/>.</param>
    /// <param name="fieldName">A field of the type.</param>
    /// <param name="contexts">What the objects around give.</param>
    public List<(Place Place, OutputField Field)> Resolving(string typeName, List<Place> places, string fieldName, AvailableContexts contexts)
    {
        var resolving = new List<(Place, OutputField)>();
        foreach (var place in places.ToArray())
        {
            if ((place.Type as FieldContainerType)?.GetField(fieldName) is not { } field
                || overridden.Contains((place.Subgraph, field.Coordinate)))
            {
                continue;
            }

            var subgraph = subgraphs[place.Subgraph];
            if ((!subgraph.IsExternal(field) || FindProvided(place, fieldName, out _)) && AreRequirementsMet(typeName, places, place, field, contexts))
            {
                resolving.Add((place, field));
            }
        }

        return resolving;
    }

    /// <summary>Where a field leads to.</summary>
    public Place Target(Place place, OutputField field)
    {
        var provided = FindProvided(place, field.Name, out var selection) ? selection.Children : null;
        return new Place(place.Subgraph, (CompositeType)field.Type.Named, subgraphs[place.Subgraph].ProvidesOf(field)?.Root ?? provided);
    }

    /// <summary>Sorts the places that a field leads to by the object types that it can return there.</summary>
    public List<(string TypeName, List<Place> Places)> Split(string typeName, List<Place> targets)
    {
        if (!schema.TryGet(typeName, out var type) || type.Kind == SyntaxKind.ObjectTypeDefinition)
        {
            return [(typeName, targets)];
        }

        var split = new List<(string TypeName, List<Place> Places)>();
        foreach (var candidate in schema.ObjectTypesOf(typeName))
        {
            var places = new List<Place>();
            foreach (var target in targets)
            {
                if (Narrow(target, candidate) is { } place && !places.Contains(place))
                {
                    places.Add(place);
                }
            }

            if (places.Count > 0)
            {
                split.Add((candidate.Name, places));
            }
        }

        return split;
    }

    /// <summary>True where all are interface objects from which no subgraph is reached that knows the interface's implementations.</summary>
    public bool AreAllOfUnknownType(List<Place> targets)
        => targets.All(target => subgraphs[target.Subgraph].IsInterfaceObject(target.Type) && !IsInterfaceReachable(target));

    /// <summary>The place of objects of <paramref name="type"/> among those at <paramref name="target"/>; null where there can be none.</summary>
    private Place? Narrow(Place target, MergedType type)
    {
        var subgraph = subgraphs[target.Subgraph];
        if (subgraph.IsInterfaceObject(target.Type))
        {
            // The subgraph does not know which implementation it has; it goes on answering for the interface.
            return type.Interfaces.Contains(target.Type.Name) && IsInterfaceReachable(target) ? target : null;
        }

        return subgraph.Schema.IsPossibleType(target.Type, type.Name)
            ? target with { Type = subgraph.Schema.GetType<ObjectType>(type.Name)! }
            : null;
    }

    /// <summary>From an interface object, the concrete type is only found out by a subgraph that has the interface and a key on it.</summary>
    private bool IsInterfaceReachable(Place target)
    {
        for (var i = 0; i < subgraphs.Count; i++)
        {
            if (subgraphs[i].Schema.GetType<InterfaceType>(target.Type.Name) is { } type
                && subgraphs[i].KeysOf(type).Any(key => key.IsResolvable && CanResolve(target.Type.Name, [target], key.FieldSet.Root, AvailableContexts.None)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The places of a type that a key leads to.</summary>
    private List<(Place Place, EntityKey Key)> EntriesOf(string typeName)
    {
        if (_entries.TryGetValue(typeName, out var known))
        {
            return known;
        }

        var entries = new List<(Place, EntityKey)>();
        var interfaces = schema.TryGet(typeName, out var merged) ? merged.Interfaces : [];
        for (var i = 0; i < subgraphs.Count; i++)
        {
            foreach (var name in interfaces.Prepend(typeName))
            {
                if (subgraphs[i].Schema.GetType<FieldContainerType>(name) is { } type && (name == typeName || subgraphs[i].IsInterfaceObject(type)))
                {
                    entries.AddRange(subgraphs[i].KeysOf(type).Where(key => key.IsResolvable).Select(key => (new Place(i, type), key)));
                }
            }
        }

        _entries.Add(typeName, entries);
        return entries;
    }

    private bool CanResolve(string typeName, IReadOnlyList<Place> places, FieldSelectionSet set, AvailableContexts contexts)
        => CanResolveClosed(typeName, Close(typeName, places, contexts), set, contexts);

    /// <summary>True where all fields of a set can be had for an object of <paramref name="typeName"/>.</summary>
    private bool CanResolveClosed(string typeName, List<Place> places, FieldSelectionSet set, AvailableContexts contexts)
    {
        IsExhausted |= ++_steps > maxSteps || !RuntimeHelpers.TryEnsureSufficientExecutionStack();
        if (IsExhausted)
        {
            return false;
        }

        foreach (var selection in set.Fields)
        {
            var resolving = Resolving(typeName, places, selection.Field.Name, contexts);
            if (resolving.Count == 0)
            {
                return false;
            }

            if (selection.Children is { } children && !CanResolveBelow(selection, resolving, children, Below(typeName, places, contexts)))
            {
                return false;
            }
        }

        foreach (var fragment in set.Fragments)
        {
            var applies = fragment.Type.Name == typeName || schema.IsSubtype(fragment.Type.Name, typeName);
            if (applies && !CanResolveClosed(typeName, places, fragment, contexts))
            {
                return false;
            }
        }

        return true;
    }

    private bool CanResolveBelow(FieldSelection selection, List<(Place Place, OutputField Field)> resolving, FieldSelectionSet children, AvailableContexts contexts)
    {
        var typeName = schema.TryGet(selection.Field.DeclaringType.Name, out var declaring) && declaring.GetField(selection.Field.Name) is { } merged
            ? EnumUsages.NameOf(merged.Type)
            : selection.Field.Type.Named.Name;
        var targets = resolving.Select(step => Target(step.Place, step.Field)).Distinct().ToList();
        return Split(typeName, targets).All(part => CanResolve(part.TypeName, part.Places, children, contexts));
    }

    private static bool FindProvided(Place place, string fieldName, [NotNullWhen(true)] out FieldSelection? selection)
        => FindProvided(place.Provided, place.Type, fieldName, out selection);

    private static bool FindProvided(FieldSelectionSet? set, CompositeType type, string fieldName, [NotNullWhen(true)] out FieldSelection? selection)
    {
        selection = set?.Fields.FirstOrDefault(field => field.Field.Name == fieldName);
        if (selection is not null || set is null)
        {
            return selection is not null;
        }

        foreach (var fragment in set.Fragments)
        {
            var applies = fragment.Type.Name == type.Name
                || (type is FieldContainerType container && container.Interfaces.Any(implemented => implemented.Name == fragment.Type.Name))
                || (fragment.Type is UnionType union && union.Members.Any(member => member.Name == type.Name));
            if (applies && FindProvided(fragment, type, fieldName, out selection))
            {
                return true;
            }
        }

        return false;
    }
}
