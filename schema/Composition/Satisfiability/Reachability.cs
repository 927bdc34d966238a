using System.Diagnostics.CodeAnalysis;
using Federation.Composition.Merging;
using Federation.FieldSets;
using Federation.Subgraphs;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Federation.Composition.Satisfiability;

/// <summary>Finds where a query can go: by keys from subgraph to subgraph, by fields from type to type.</summary>
internal sealed class Reachability(IReadOnlyList<Subgraph> subgraphs, MergedSchema schema)
{
    /// <summary>Keys of keys and requirements of requirements deeper than this count as not given: nobody writes them, and they could go round.</summary>
    private const int MaxDepth = 12;

    private readonly Dictionary<string, List<Place>> _closed = new(StringComparer.Ordinal);
    private readonly HashSet<(int, string)> _requirementsInProgress = [];

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
            && !schema.Overridden.Contains((subgraph, field.Coordinate));

    /// <summary>All places that a query at <paramref name="places"/> of an object of <paramref name="typeName"/> can move to, those included.</summary>
    public List<Place> Close(string typeName, IReadOnlyList<Place> places) => Close(typeName, places, 0);

    /// <summary>The places whose subgraphs resolve a field there, its requirements being met.</summary>
    /// <param name="typeName">An object type of the supergraph.</param>
    /// <param name="places">Closed by <see cref="Close(string, IReadOnlyList{Place})"/>.</param>
    /// <param name="fieldName">A field of the type.</param>
    public List<(Place Place, OutputField Field)> Resolving(string typeName, List<Place> places, string fieldName)
        => Resolving(typeName, places, fieldName, 0);

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
        foreach (var candidate in schema.Types.Where(candidate => candidate.Kind == SyntaxKind.ObjectTypeDefinition && schema.IsSubtype(typeName, candidate.Name)))
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
                && subgraphs[i].KeysOf(type).Any(key => key.IsResolvable && CanResolve(target.Type.Name, [target], key.FieldSet.Root, 1)))
            {
                return true;
            }
        }

        return false;
    }

    private List<Place> Close(string typeName, IReadOnlyList<Place> places, int depth)
    {
        if (schema.IsRootType(typeName))
        {
            return [.. places.Concat(typeName == "Query" || depth == 0 ? RootPlaces(typeName) : []).Distinct()];
        }

        var cacheKey = depth == 0 ? new Situation(typeName, places).Key : null;
        if (cacheKey is not null && _closed.TryGetValue(cacheKey, out var known))
        {
            return known;
        }

        var closed = places.ToList();
        var entries = Entries(typeName);
        bool hasGrown;
        do
        {
            hasGrown = false;
            foreach (var (place, key) in entries)
            {
                if (!closed.Contains(place) && depth < MaxDepth && CanResolveClosed(typeName, closed, key.FieldSet.Root, depth + 1))
                {
                    closed.Add(place);
                    hasGrown = true;
                }
            }
        }
        while (hasGrown);

        if (cacheKey is not null)
        {
            _closed.Add(cacheKey, closed);
        }

        return closed;
    }

    /// <summary>The places of a type that a key leads to.</summary>
    private List<(Place Place, EntityKey Key)> Entries(string typeName)
    {
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

        return entries;
    }

    private List<(Place Place, OutputField Field)> Resolving(string typeName, List<Place> places, string fieldName, int depth)
    {
        var resolving = new List<(Place, OutputField)>();
        foreach (var place in places)
        {
            if ((place.Type as FieldContainerType)?.GetField(fieldName) is not { } field
                || schema.Overridden.Contains((place.Subgraph, field.Coordinate)))
            {
                continue;
            }

            var subgraph = subgraphs[place.Subgraph];
            if ((!subgraph.IsExternal(field) || FindProvided(place, fieldName, out _)) && AreRequirementsMet(typeName, places, place, field, depth))
            {
                resolving.Add((place, field));
            }
        }

        return resolving;
    }

    private bool AreRequirementsMet(string typeName, List<Place> places, Place place, OutputField field, int depth)
    {
        if (subgraphs[place.Subgraph].RequiresOf(field) is not { } required)
        {
            return true;
        }

        if (depth >= MaxDepth || !_requirementsInProgress.Add((place.Subgraph, field.Coordinate)))
        {
            return false;
        }

        try
        {
            // What was required comes back to the subgraph by one of its keys.
            var canReturn = schema.IsRootType(typeName) || subgraphs[place.Subgraph].KeysOf(place.Type).Any(key => key.IsResolvable);
            return canReturn && CanResolveClosed(typeName, places, required.Root, depth + 1);
        }
        finally
        {
            _requirementsInProgress.Remove((place.Subgraph, field.Coordinate));
        }
    }

    private bool CanResolve(string typeName, IReadOnlyList<Place> places, FieldSelectionSet set, int depth)
        => CanResolveClosed(typeName, Close(typeName, places, depth), set, depth);

    /// <summary>True where all fields of a set can be had for an object of <paramref name="typeName"/>.</summary>
    private bool CanResolveClosed(string typeName, List<Place> places, FieldSelectionSet set, int depth)
    {
        if (depth > MaxDepth)
        {
            return false;
        }

        foreach (var selection in set.Fields)
        {
            var resolving = Resolving(typeName, places, selection.Field.Name, depth);
            if (resolving.Count == 0)
            {
                return false;
            }

            if (selection.Children is { } children && !CanResolveBelow(selection, resolving, children, depth))
            {
                return false;
            }
        }

        foreach (var fragment in set.Fragments)
        {
            var applies = fragment.Type.Name == typeName || schema.IsSubtype(fragment.Type.Name, typeName);
            if (applies && !CanResolveClosed(typeName, places, fragment, depth + 1))
            {
                return false;
            }
        }

        return true;
    }

    private bool CanResolveBelow(FieldSelection selection, List<(Place Place, OutputField Field)> resolving, FieldSelectionSet children, int depth)
    {
        var typeName = schema.TryGet(selection.Field.DeclaringType.Name, out var declaring) && declaring.GetField(selection.Field.Name) is { } merged
            ? EnumUsages.NameOf(merged.Type)
            : selection.Field.Type.Named.Name;
        var targets = resolving.Select(step => Target(step.Place, step.Field)).Distinct().ToList();
        return Split(typeName, targets).All(part => CanResolve(part.TypeName, part.Places, children, depth + 1));
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
