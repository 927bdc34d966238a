using Federation;
using Federation.Supergraphs;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Gateway.Authorization;

/// <summary>One round over an operation: fragments are written out where they are used and denied fields are marked.</summary>
internal sealed class OperationRewriter
{
    // Twice what the parser lets a selection nest; a chain of fragments can be deeper, and recursion must end before the stack does.
    private const int MaxDepth = 400;
    private const int MaxSelections = 100_000;

    private readonly Supergraph _supergraph;
    private readonly Schema _schema;
    private readonly Entitlements _entitlements;
    private readonly IReadOnlySet<string> _deniedEverywhere;
    private readonly Dictionary<string, FragmentDefinitionNode> _fragments;
    private readonly Dictionary<string, bool> _isMet = new(StringComparer.Ordinal);
    private readonly GivenInputs _inputs;
    private readonly List<string> _path = [];
    private readonly List<string> _place = [];
    private readonly HashSet<string> _deniedForSelection = new(StringComparer.Ordinal);
    private readonly HashSet<string> _kept = new(StringComparer.Ordinal);
    private int _pathLimit = int.MaxValue;
    private int _depth;
    private int _selections;

    public OperationRewriter(
        Supergraph supergraph, DocumentNode document, Entitlements entitlements, IReadOnlySet<string> deniedEverywhere)
    {
        _supergraph = supergraph;
        _schema = supergraph.Schema;
        _entitlements = entitlements;
        _deniedEverywhere = deniedEverywhere;
        _fragments = Fragments.Index(document);
        _inputs = new GivenInputs(_schema);
    }

    public List<Denial> Denials { get; } = [];

    /// <summary>The rewritten selections; null where the operation is too large.</summary>
    public SelectionSetNode? Rewrite(SelectionSetNode selections, ObjectType root) => Rewrite(selections, root, [root], IsMet(root.Name));

    /// <summary>Adds fields that were denied in one place and kept in another; true where there were new ones.</summary>
    public bool AddConflicts(HashSet<string> deniedEverywhere)
    {
        var before = deniedEverywhere.Count;
        foreach (var field in _deniedForSelection)
        {
            if (_kept.Contains(field))
            {
                _ = deniedEverywhere.Add(field);
            }
        }

        return deniedEverywhere.Count > before;
    }

    /// <param name="type">The static type of the position.</param>
    /// <param name="possible">The object types that can occur there.</param>
    /// <param name="isGranted">False below a type condition that is not met: all fields are denied.</param>
    private SelectionSetNode? Rewrite(SelectionSetNode selections, CompositeType type, IReadOnlyList<ObjectType> possible, bool isGranted)
    {
        if (_depth == MaxDepth || (_selections += selections.Selections.Count) > MaxSelections)
        {
            return null;
        }

        _depth++;
        var rewritten = new SelectionNode[selections.Selections.Count];
        for (var i = 0; i < rewritten.Length; i++)
        {
            SelectionNode? selection = selections.Selections[i] switch
            {
                FieldNode field => RewriteField(field, type, possible, isGranted),
                InlineFragmentNode fragment => RewriteFragment(
                    fragment.Span, fragment.TypeCondition, fragment.Directives, fragment.SelectionSet, type, possible, isGranted),
                FragmentSpreadNode spread => RewriteSpread(spread, type, possible, isGranted),
                _ => null,
            };
            if (selection is null)
            {
                return null;
            }

            rewritten[i] = selection;
        }

        _depth--;
        return new SelectionSetNode(selections.Span, new SyntaxList<SelectionNode>(rewritten));
    }

    private FieldNode? RewriteField(FieldNode field, CompositeType type, IReadOnlyList<ObjectType> possible, bool isGranted)
    {
        if ((type as FieldContainerType)?.GetField(field.Name) is not { } definition)
        {
            // __typename, __schema, __type: everybody may ask what there is.
            return field;
        }

        // The place is the path with the coordinates and object types on the way: the same keys in fragments on two types are two places.
        _path.Add(field.ResponseName);
        _place.Add($"{definition.Coordinate}:{field.ResponseName}@{string.Join('|', possible.Select(candidate => candidate.Name))}");
        try
        {
            if (!isGranted || !IsMet(type.Name) || !IsMet(definition.Coordinate) || !IsMet(definition.Type.Named.Name)
                || !_inputs.LeafTypes(field, definition).All(IsMet))
            {
                return Deny(field, definition);
            }

            var place = string.Join('\n', _place);
            if (_deniedEverywhere.Contains(place))
            {
                return Deny(field, definition);
            }

            if (IsDeniedOnImplementer(type, definition, possible) || IsDeniedForSelection(field, definition))
            {
                _ = _deniedForSelection.Add(place);
                return Deny(field, definition);
            }

            _ = _kept.Add(place);
            if (field.SelectionSet is null || definition.Type.Named is not CompositeType child)
            {
                return field;
            }

            var limit = _pathLimit;
            if (definition.Type.IsList)
            {
                _pathLimit = Math.Min(_pathLimit, _path.Count);
            }

            var selections = Rewrite(field.SelectionSet, child, _schema.GetPossibleTypes(child), isGranted: true);
            _pathLimit = limit;
            return selections is null
                ? null
                : new FieldNode(field.Span, field.Alias, field.Name, field.Arguments, field.Directives, selections);
        }
        finally
        {
            _path.RemoveAt(_path.Count - 1);
            _place.RemoveAt(_place.Count - 1);
        }
    }

    private InlineFragmentNode? RewriteSpread(FragmentSpreadNode spread, CompositeType type, IReadOnlyList<ObjectType> possible, bool isGranted)
        => _fragments.TryGetValue(spread.Name, out var fragment)
            ? RewriteFragment(spread.Span, fragment.TypeCondition, spread.Directives, fragment.SelectionSet, type, possible, isGranted)
            : null;

    private InlineFragmentNode? RewriteFragment(
        SourceSpan span,
        NamedTypeNode? condition,
        SyntaxList<DirectiveNode> directives,
        SelectionSetNode selections,
        CompositeType type,
        IReadOnlyList<ObjectType> possible,
        bool isGranted)
    {
        var narrowed = type;
        if (condition is not null)
        {
            if (_schema.GetType<CompositeType>(condition.Name) is not { } conditionType)
            {
                return null;
            }

            narrowed = conditionType;
            possible = [.. possible.Where(candidate => _schema.IsPossibleType(conditionType, candidate.Name))];
            isGranted = isGranted && IsMet(condition.Name);
        }

        var rewritten = Rewrite(selections, narrowed, possible, isGranted);
        return rewritten is null ? null : new InlineFragmentNode(span, condition, directives, rewritten);
    }

    /// <summary>The field is asked of an interface, and one of the objects that can be there forbids it.</summary>
    private bool IsDeniedOnImplementer(CompositeType type, OutputField field, IReadOnlyList<ObjectType> possible)
        => type is InterfaceType && possible.Any(implementer => !IsMet(implementer.Name) || !IsMet($"{implementer.Name}.{field.Name}"));

    /// <summary>The field returns an interface of which something is asked, and one of the objects that can be there is forbidden as a whole.</summary>
    private bool IsDeniedForSelection(FieldNode field, OutputField definition)
        => field.SelectionSet is { } selections
            && definition.Type.Named is InterfaceType child
            && SelectsPlainField(selections)
            && _schema.GetPossibleTypes(child).Any(implementer => !IsMet(implementer.Name));

    /// <summary>True where something besides <c>__typename</c> is asked of whatever object there is; a fragment without a condition asks that too.</summary>
    private static bool SelectsPlainField(SelectionSetNode selections)
    {
        foreach (var selection in selections.Selections)
        {
            if (selection is FieldNode { Name: not "__typename" }
                || (selection is InlineFragmentNode { TypeCondition: null } fragment && SelectsPlainField(fragment.SelectionSet)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Keeps what decides whether the field is in the answer at all, and nothing that would be sent.</summary>
    private FieldNode Deny(FieldNode field, OutputField definition)
    {
        Denials.Add(new Denial(definition.Coordinate, [.. _path], [.. _path.Take(_pathLimit)]));
        var directives = field.Directives.Where(directive => directive.Name is "skip" or "include").Append(Marker(definition.Coordinate)).ToSyntaxList();
        return new FieldNode(field.Span, field.Alias, field.Name, default, directives, selectionSet: null);
    }

    private static DirectiveNode Marker(string coordinate) => new(
        default,
        GatewayDirectives.Denied,
        [new ArgumentNode(default, GatewayDirectives.DeniedCoordinate, new StringValueNode(default, coordinate))]);

    private bool IsMet(string coordinate)
    {
        if (!_isMet.TryGetValue(coordinate, out var isMet))
        {
            isMet = _entitlements.Satisfy(_supergraph.GetAuthRequirement(coordinate));
            _isMet.Add(coordinate, isMet);
        }

        return isMet;
    }
}
