using Federation.Composition.Merging;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Federation.Composition.Satisfiability;

/// <summary>Checks that every query of the supergraph can be answered.</summary>
/// <remarks>
/// 1. A query begins at a root type, in every subgraph that has it.
/// 2. At an object type, it can move to every subgraph whose key it can fill from where it is (<see cref="Reachability"/>).
/// 3. Each visible field must be resolved by a subgraph that it can be in; what those subgraphs return is where it goes on.
/// 4. Situations that were seen are not looked at again, nor those that are easier than one that was (<see cref="SeenSituations"/>): a type
/// is reached by endless ways, but in few situations.
/// 5. All this once for each combination of override labels (<see cref="OverrideAssignment"/>).
/// </remarks>
internal sealed class SatisfiabilityCheck
{
    /// <summary>Most situations that are looked at: beyond, the check gives up with an error, as it could go on for very long.</summary>
    private const int MaxSituations = 200_000;

    /// <summary>Most selections of field sets that are looked at on the way: some ten seconds.</summary>
    private const int MaxSteps = 20_000_000;

    private readonly CompositionContext _context;
    private readonly MergedSchema _schema;
    private readonly Reachability _reachability;
    private readonly RuntimeTypes _runtimeTypes;
    private readonly Queue<(Situation Situation, QueryPath Path)> _queue = new();
    private readonly SeenSituations _seen;
    private readonly OverrideAssignment _assignment;
    private readonly HashSet<string> _reported;

    private SatisfiabilityCheck(CompositionContext context, MergedSchema schema, OverrideAssignment assignment, RuntimeTypes runtimeTypes, HashSet<string> reported)
    {
        _assignment = assignment;
        _reported = reported;
        _context = context;
        _schema = schema;
        var numbers = new PlaceNumbers();
        _reachability = new Reachability(context.Subgraphs, schema, new ContextValues(context.Subgraphs, schema), assignment.Overridden, numbers, MaxSteps);
        _seen = new SeenSituations(numbers, new UnevenFields(context.Subgraphs, schema));
        _runtimeTypes = runtimeTypes;
    }

    public static void Check(CompositionContext context, MergedSchema schema)
    {
        var reported = new HashSet<string>(StringComparer.Ordinal);
        var runtimeTypes = new RuntimeTypes(context, schema);
        foreach (var assignment in OverrideAssignment.Of(schema))
        {
            if (!new SatisfiabilityCheck(context, schema, assignment, runtimeTypes, reported).TryFinish())
            {
                return;
            }
        }
    }

    /// <summary>False where it gave up.</summary>
    private bool TryFinish()
    {
        foreach (var (operation, name) in _schema.RootTypes)
        {
            Enqueue(name, _reachability.RootPlaces(name), AvailableContexts.None, QueryPath.Root(operation));
        }

        while (_queue.TryDequeue(out var next))
        {
            CheckFields(next.Situation, next.Path);
            if (_seen.Count > MaxSituations || _reachability.IsExhausted)
            {
                // What was found last may rest on answers that were not finished.
                _context.Errors.RemoveAll(error => error.Code == FederationErrorCodes.SatisfiabilityError);
                _context.Error(
                    FederationErrorCodes.MaxValidationSubgraphPathsExceeded,
                    $"Checking that every query can be answered was given up after {_seen.Count} situations: reduce the number of keys by which subgraphs lead to each other.",
                    null,
                    _context.Subgraphs);
                return false;
            }
        }

        return true;
    }

    private void Enqueue(string typeName, List<Place> places, AvailableContexts contexts, QueryPath path)
    {
        var situation = new Situation(typeName, places, _reachability.Close(typeName, places, contexts), contexts);
        if (_seen.Add(situation))
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

        var places = situation.Closed;
        var below = _reachability.Below(situation.TypeName, places, situation.Contexts);
        foreach (var field in type.Fields)
        {
            if (_schema.IsInaccessible(field))
            {
                continue;
            }

            var resolving = _reachability.Resolving(situation.TypeName, places, field.Name, situation.Contexts);
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
                Follow(fieldType, resolving, below, fieldPath);
            }
        }
    }

    private void Follow(MergedType fieldType, List<(Place Place, GraphQL.TypeSystem.OutputField Field)> resolving, AvailableContexts contexts, QueryPath path)
    {
        var targets = resolving.Select(step => _reachability.Target(step.Place, step.Field)).Distinct().ToList();
        if (_schema.ImplementationsOf(fieldType.Name).FirstOrDefault(type => !_schema.IsInaccessible(type)) is { } implementation
            && _reachability.AreAllOfUnknownType(targets))
        {
            ReportUnknownType(fieldType, implementation, targets, path);
            return;
        }

        foreach (var (runtimeType, places) in _reachability.Split(fieldType.Name, targets))
        {
            if (_schema.TryGet(runtimeType, out var concrete) && !_schema.IsInaccessible(concrete))
            {
                Enqueue(runtimeType, places, contexts, fieldType.Name == runtimeType ? path : path.On(runtimeType));
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
        if (MissingContext(type.Name, field.Name, resolvedIn, situation.Contexts) is { } missing)
        {
            _context.Error(
                FederationErrorCodes.SatisfiabilityError,
                $"The query {path} cannot be answered{_assignment.Describe(_schema)}: \"{coordinate}\" takes an argument from the context \"{missing}\", which no object on the way sets, or whose value cannot be had there. Put @context(name: \"{missing}\") on a type that every way to \"{type.Name}\" goes through.",
                coordinate,
                resolvedIn.Select(index => _context.Subgraphs[index]));
            return;
        }

        _context.Error(
            FederationErrorCodes.SatisfiabilityError,
            $"The query {path} cannot be answered{_assignment.Describe(_schema)}: \"{coordinate}\" is resolved in {Name(resolvedIn)}, which cannot be reached from {Name(at)} (reached: {Name(reached)}). Add a resolvable @key to \"{type.Name}\" there whose fields {Name(at)} can give, or resolve the field where the query already is.",
            coordinate,
            resolvedIn.Concat(at).Distinct().Select(index => _context.Subgraphs[index]));
    }

    private void ReportUnknownType(MergedType type, MergedType implementation, List<Place> targets, QueryPath path)
    {
        if (!_reported.Add(type.Name))
        {
            return;
        }

        var at = targets.Select(place => place.Subgraph).Distinct().Order().ToList();
        var definedIn = Enumerable.Range(0, _context.Subgraphs.Count).Where(index => _context.Subgraphs[index].Schema.GetType(type.Name) is InterfaceType).ToList();
        _context.Error(
            FederationErrorCodes.SatisfiabilityError,
            $"The query {path.On(implementation.Name)} cannot be answered{_assignment.Describe(_schema)}: \"{type.Name}\" is an @interfaceObject in {Name(at)}, and no subgraph that can be reached from there tells which implementation an object is. Add a resolvable @key whose fields {Name(at)} can give to the interface \"{type.Name}\" in {Name(definedIn)}.",
            type.Name,
            definedIn.Concat(at).Distinct().Select(index => _context.Subgraphs[index]));
    }

    private string Name(IEnumerable<int> indexes) => Texts.Subgraphs(indexes.Select(index => _context.Subgraphs[index].Name));

    private string? MissingContext(string typeName, string fieldName, List<int> subgraphs, AvailableContexts contexts)
        => subgraphs
            .Where(index => _context.Subgraphs[index].Schema.GetType<ObjectType>(typeName) is not null)
            .SelectMany(index => _reachability.MissingContexts(index, typeName, fieldName, contexts))
            .FirstOrDefault();
}
