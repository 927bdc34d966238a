using Federation.Composition.Merging;
using GraphQL.Language;

namespace Federation.Composition.Satisfiability;

/// <summary>Checks that every query of the supergraph can be answered.</summary>
/// <remarks>
/// 1. A query begins at a root type, in every subgraph that has it.
/// 2. At an object type, it can move to every subgraph whose key it can fill from where it is (<see cref="Reachability"/>).
/// 3. Each visible field must be resolved by a subgraph that it can be in; what those subgraphs return is where it goes on.
/// 4. Situations that were seen are not looked at again: a type is reached by endless ways, but in few situations.
/// </remarks>
internal sealed class SatisfiabilityCheck
{
    /// <summary>Most situations that are looked at: beyond, the check gives up with an error, as it could go on for very long.</summary>
    private const int MaxSituations = 200_000;

    private readonly CompositionContext _context;
    private readonly MergedSchema _schema;
    private readonly Reachability _reachability;
    private readonly RuntimeTypes _runtimeTypes;
    private readonly Queue<(Situation Situation, QueryPath Path)> _queue = new();
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly HashSet<string> _reported = new(StringComparer.Ordinal);

    private SatisfiabilityCheck(CompositionContext context, MergedSchema schema)
    {
        _context = context;
        _schema = schema;
        _reachability = new Reachability(context.Subgraphs, schema);
        _runtimeTypes = new RuntimeTypes(context, schema);
    }

    public static void Check(CompositionContext context, MergedSchema schema)
    {
        var check = new SatisfiabilityCheck(context, schema);
        foreach (var (operation, name) in schema.RootTypes)
        {
            check.Enqueue(new Situation(name, check._reachability.RootPlaces(name)), QueryPath.Root(operation));
        }

        while (check._queue.TryDequeue(out var next))
        {
            if (check._seen.Count > MaxSituations)
            {
                context.Error(
                    FederationErrorCodes.MaxValidationSubgraphPathsExceeded,
                    $"Checking that every query can be answered was given up after {MaxSituations} situations: reduce the number of keys by which subgraphs lead to each other.",
                    null,
                    context.Subgraphs);
                return;
            }

            check.CheckFields(next.Situation, next.Path);
        }
    }

    private void Enqueue(Situation situation, QueryPath path)
    {
        if (_seen.Add(situation.Key))
        {
            _queue.Enqueue((situation, path));
        }
    }

    private void CheckFields(Situation situation, QueryPath path)
    {
        if (!_schema.TryGet(situation.TypeName, out var type))
        {
            return;
        }

        var places = _reachability.Close(situation.TypeName, situation.Places);
        foreach (var field in type.Fields)
        {
            if (_schema.IsInaccessible(field))
            {
                continue;
            }

            var resolving = _reachability.Resolving(situation.TypeName, places, field.Name);
            var fieldPath = path.Then(field.Name);
            if (resolving.Count == 0)
            {
                Report(type, field, situation, places, fieldPath);
                continue;
            }

            if (_schema.TryGet(EnumUsages.NameOf(field.Type), out var fieldType)
                && fieldType.Kind is SyntaxKind.ObjectTypeDefinition or SyntaxKind.InterfaceTypeDefinition or SyntaxKind.UnionTypeDefinition
                && !_schema.IsInaccessible(fieldType))
            {
                _runtimeTypes.CheckShared(type, field, fieldType, resolving, fieldPath);
                Follow(fieldType, resolving, fieldPath);
            }
        }
    }

    private void Follow(MergedType fieldType, List<(Place Place, GraphQL.TypeSystem.OutputField Field)> resolving, QueryPath path)
    {
        var targets = resolving.Select(step => _reachability.Target(step.Place, step.Field)).Distinct().ToList();
        foreach (var (runtimeType, places) in _reachability.Split(fieldType.Name, targets))
        {
            if (_schema.TryGet(runtimeType, out var concrete) && !_schema.IsInaccessible(concrete))
            {
                Enqueue(new Situation(runtimeType, places), fieldType.Name == runtimeType ? path : path.On(runtimeType));
            }
        }
    }

    private void Report(MergedType type, MergedField field, Situation situation, IReadOnlyList<Place> places, QueryPath path)
    {
        var coordinate = $"{type.Name}.{field.Name}";
        if (!_reported.Add(coordinate))
        {
            return;
        }

        var at = situation.Places.Select(place => place.Subgraph).Distinct().Order().ToList();
        var reached = places.Select(place => place.Subgraph).Distinct().Order();
        var resolvedIn = Enumerable.Range(0, _context.Subgraphs.Count).Where(index => _reachability.Resolves(index, type.Name, field.Name)).ToList();
        _context.Error(
            FederationErrorCodes.SatisfiabilityError,
            $"The query {path} cannot be answered: \"{coordinate}\" is resolved in {Name(resolvedIn)}, which cannot be reached from {Name(at)} (reached: {Name(reached)}). Add a resolvable @key to \"{type.Name}\" there whose fields {Name(at)} can give, or resolve the field where the query already is.",
            coordinate,
            resolvedIn.Concat(at).Distinct().Select(index => _context.Subgraphs[index]));
    }

    private string Name(IEnumerable<int> indexes) => Texts.Subgraphs(indexes.Select(index => _context.Subgraphs[index].Name));
}
