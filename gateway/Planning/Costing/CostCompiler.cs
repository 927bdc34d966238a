using Federation.Supergraphs;
using Gateway.Planning.Normalizing;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Gateway.Planning.Costing;

/// <summary>
/// A normalised operation → its <see cref="CostFormula"/>. The passes: what is selected; what that requires; the formula.
/// </summary>
internal sealed class CostCompiler
{
    private readonly Supergraph _supergraph;
    private readonly SupergraphCosts _costs;
    private readonly int _assumedListSize;
    private readonly List<CostPosition> _positions = [];

    private CostCompiler(Supergraph supergraph, PlannerOptions options)
        => (_supergraph, _costs, _assumedListSize) = (supergraph, supergraph.Costs, options.AssumedListSize);

    /// <exception cref="PlanException">What is required goes beyond the limits of an operation.</exception>
    public static CostFormula Compile(Supergraph supergraph, OperationType operation, NormalSet normal, PlannerOptions options)
    {
        var paid = SelectedFields.Of(normal);
        RequiredFields.AddTo(paid, supergraph, options);
        var compiler = new CostCompiler(supergraph, options);
        _ = compiler.AddPosition(paid, [], withTypeWeights: false);
        return new CostFormula([.. compiler._positions], operation is OperationType.Mutation ? CostUnits.Mutation : 0);
    }

    /// <param name="selection">What is paid for.</param>
    /// <param name="sized">Lists here or below whose size is said further up.</param>
    /// <param name="withTypeWeights">The object's own type decides what it weighs.</param>
    /// <returns>Its number.</returns>
    private int AddPosition(CostSelection selection, IReadOnlyList<SizedList> sized, bool withTypeWeights)
    {
        var position = selection.Type is ObjectType type ? CompileObject(selection, type, sized) : CompileAbstract(selection, sized, withTypeWeights);
        _positions.Add(position);
        return _positions.Count - 1;
    }

    private CostPosition CompileObject(CostSelection selection, ObjectType type, IReadOnlyList<SizedList> sized)
        => new([.. selection.Fields.Select(field => new FieldCompilation(this, field, sized).TermOn(type))], []);

    private CostPosition CompileAbstract(CostSelection selection, IReadOnlyList<SizedList> sized, bool withTypeWeights)
    {
        var possible = PossibleTypes.Of(_supergraph, selection);
        var fields = selection.Fields
            .Select(field => (Field: field, Compilation: new FieldCompilation(this, field, sized, [.. possible.Where(type => Has(field, type))])))
            .ToArray();
        var terms = new List<CostTerm>();
        var numbers = new Dictionary<CostTerm, int>(ReferenceEqualityComparer.Instance);
        var alternatives = new Dictionary<string, CostAlternative>(StringComparer.Ordinal);
        foreach (var type in possible)
        {
            var own = new List<int>();
            foreach (var (field, compilation) in fields)
            {
                if (Has(field, type))
                {
                    var term = compilation.TermOn(type);
                    if (numbers.TryAdd(term, terms.Count))
                    {
                        terms.Add(term);
                    }

                    own.Add(numbers[term]);
                }
            }

            var weight = withTypeWeights ? FieldWeights.OfObject(_costs, type.Name) : 0;
            _ = alternatives.TryAdd($"{weight}:{string.Join(',', own)}", new CostAlternative(type.Name, weight, [.. own]));
        }

        return new CostPosition([.. terms], [.. alternatives.Values]);
    }

    private static bool Has(CostField field, ObjectType type)
        => (field.TypeNames.IsEmpty || field.TypeNames.Contains(type.Name, StringComparer.Ordinal)) && type.GetField(field.Name) is not null;

    /// <summary>The terms of one field: what is selected below it is compiled once for all types that have it.</summary>
    private sealed class FieldCompilation
    {
        private readonly CostCompiler _compiler;
        private readonly CostField _field;
        private readonly int _child = -1;
        private readonly ListLength[] _givenLengths;
        private readonly Dictionary<(int? Weight, ListSize? Size, FieldCosts? Costs), CostTerm> _terms = [];

        /// <param name="compiler">Of the operation.</param>
        /// <param name="field">The field.</param>
        /// <param name="sized">Lists here or below whose size is said further up.</param>
        /// <param name="owners">The types that have it, where the position is abstract: what any of them says of lists below counts.</param>
        public FieldCompilation(CostCompiler compiler, CostField field, IReadOnlyList<SizedList> sized, IReadOnlyList<ObjectType>? owners = null)
        {
            (_compiler, _field) = (compiler, field);
            _givenLengths = field.Definition.Type.IsList ? [.. sized.Where(list => Names(list.Fields, field.Name)).Select(list => list.Length)] : [];
            if (field.Children is { } children)
            {
                _child = compiler.AddPosition(children, [.. HandedDown(sized), .. Declared(owners)], withTypeWeights: !IsWeighed(owners));
            }
        }

        public CostTerm TermOn(ObjectType owner)
        {
            var definition = owner.GetField(_field.Name) ?? _field.Definition;
            var declared = _compiler._costs.Find(owner.Name, _field.Name);
            var size = _compiler.SizeOf(owner, _field.Name);
            var weight = FieldWeights.Of(_compiler._costs, owner, definition);
            if (!_terms.TryGetValue((weight, size, declared), out var term))
            {
                term = new CostTerm
                {
                    Name = _field.Name,
                    RequiredBy = _field.RequiredBy,
                    Conditions = _field.Conditions,
                    Weight = weight ?? 0,
                    Lengths = !_field.Definition.Type.IsList ? []
                        : _givenLengths.Length > 0 ? _givenLengths
                        : [ListLength.Of(definition, _field.Arguments, size, _compiler._assumedListSize)],
                    Inner = Inner(_field.Definition.Type),
                    Arguments = ArgumentCost.Of(_compiler._costs, declared, definition, _field.Arguments),
                    Child = _child,
                };
                _terms.Add((weight, size, declared), term);
            }

            return term;
        }

        /// <summary>Of a list of lists: nothing is ever said of the inner ones.</summary>
        private long Inner(GraphQLType type)
        {
            long inner = 1;
            for (var list = (type.Nullable as ListType)?.ElementType; list is not null && list.IsList; list = ((ListType)list.Nullable).ElementType)
            {
                inner = CostUnits.Multiply(inner, _compiler._assumedListSize);
            }

            return inner;
        }

        /// <summary>Every type that has the field gives it a weight.</summary>
        private bool IsWeighed(IReadOnlyList<ObjectType>? owners)
            => owners is { Count: > 0 }
                ? owners.All(owner => FieldWeights.Given(_compiler._costs, owner, _field.Name) is not null)
                : FieldWeights.Given(_compiler._costs, _field.Definition.DeclaringType, _field.Name) is not null;

        private IEnumerable<SizedList> HandedDown(IReadOnlyList<SizedList> sized)
        {
            foreach (var list in sized)
            {
                foreach (var inside in list.Fields.Selections.OfType<FieldNode>().Where(node => node.Name == _field.Name && node.SelectionSet is not null))
                {
                    yield return list with { Fields = inside.SelectionSet! };
                }
            }
        }

        private IEnumerable<SizedList> Declared(IReadOnlyList<ObjectType>? owners)
        {
            var sizes = owners is null
                ? [_compiler.SizeOf(_field.Definition.DeclaringType, _field.Name)]
                : owners.Select(owner => _compiler.SizeOf(owner, _field.Name)).Distinct();
            foreach (var size in sizes.OfType<ListSize>().Where(size => size.SizedFields.Count > 0))
            {
                var length = ListLength.Of(_field.Definition, _field.Arguments, size, _compiler._assumedListSize);
                foreach (var fields in size.SizedFields)
                {
                    yield return new SizedList(length, fields);
                }
            }
        }

        private static bool Names(SelectionSetNode fields, string name)
            => fields.Selections.OfType<FieldNode>().Any(node => node.Name == name && node.SelectionSet is null);
    }

    /// <summary>What a type says of the size of its field, else what one of its interfaces says.</summary>
    private ListSize? SizeOf(FieldContainerType type, string field)
    {
        if (_costs.Find(type.Name, field)?.Size is { } own)
        {
            return own;
        }

        foreach (var parent in type.Interfaces)
        {
            if (_costs.Find(parent.Name, field)?.Size is { } inherited)
            {
                return inherited;
            }
        }

        return null;
    }
}
