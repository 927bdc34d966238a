using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using Federation.Supergraphs;
using Gateway.Execution.Compiling;
using Gateway.Planning;
using GraphQL.TypeSystem;

namespace Gateway.Execution;

/// <summary>
/// What execution knows of one generation of the graph as one contract shows it: numbered types and the values of enums, as bytes.
/// Immutable, shared by all plans of the generation and contract.
/// </summary>
public sealed class ExecutionSchema
{
    private readonly ConcurrentDictionary<EnumType, Utf8Lookup> _enums = new();
    private readonly ConcurrentDictionary<CompositeType, TypeFilter> _possibleTypes = new();

    private readonly IReadOnlySet<string> _personal;
    private readonly ConditionalWeakTable<QueryPlan, CompiledPlan> _compiled = [];

    /// <param name="schema">The whole graph, with what is inaccessible: subgraph responses are read against it.</param>
    /// <param name="apiSchema">What clients see: answers are completed against it.</param>
    /// <param name="costs">What fields and types weigh, for <see cref="ExecutionResult.Cost"/>; null: nothing is said of it.</param>
    /// <param name="personalFields">The coordinates that hold personal data; null: none.</param>
    public ExecutionSchema(Schema schema, Schema apiSchema, SupergraphCosts? costs = null, IReadOnlySet<string>? personalFields = null)
    {
        Costs = costs ?? SupergraphCosts.None;
        _personal = personalFields ?? FrozenSet<string>.Empty;
        Schema = schema;
        ApiSchema = apiSchema;
        Types = new TypeTable(schema);
    }

    public Schema Schema { get; }

    public Schema ApiSchema { get; }

    internal SupergraphCosts Costs { get; }

    internal TypeTable Types { get; }

    /// <summary>Whether a field holds personal data, or does so on a type that objects of its own type can have.</summary>
    internal bool IsPersonal(OutputField field)
        => _personal.Count > 0
            && (_personal.Contains(field.Coordinate)
                || (field.DeclaringType is InterfaceType && Schema.GetPossibleTypes(field.DeclaringType).Any(type => _personal.Contains($"{type.Name}.{field.Name}"))));

    /// <summary>The fetches of a plan, compiled once for all plans that have them.</summary>
    internal CompiledPlan CompiledOf(QueryPlan plan)
        => _compiled.GetValue(plan.Origin ?? plan, origin => CompiledPlan.Compile(origin, this));

    /// <summary>The values that clients may see.</summary>
    internal Utf8Lookup ValuesOf(EnumType type)
        => _enums.GetOrAdd(type, static type => new Utf8Lookup(type.Values.Select(value => value.Name)));

    /// <summary>The object types that clients may see at a position of this type.</summary>
    internal TypeFilter PossibleTypesOf(CompositeType type)
        => _possibleTypes.GetOrAdd(
            type,
            static (type, self) => TypeFilter.Create(
                self.Types.Count,
                self.ApiSchema.GetPossibleTypes(type).Select(possible => self.Types.IdOf(possible.Name)).Where(id => id >= 0)),
            this);
}
