using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Gateway.Execution.Compiling;
using Gateway.Planning;
using Gateway.Planning.Costing;
using GraphQL.TypeSystem;

namespace Gateway.Execution.Projecting;

/// <summary>Makes the projections of a plan's answer: which fields an object of a type has, under which conditions.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#CollectFields()">CollectFields</seealso>
internal sealed class ProjectionCompiler(ExecutionSchema schema, ConditionTable conditions, TenantTypes? tenants, AuditedTypes? audited)
{
    private readonly Dictionary<ResponseField, ConditionMask> _conditions = new(ReferenceEqualityComparer.Instance);

    private volatile bool _sharesSlots;

    public ExecutionSchema Schema => schema;

    /// <summary>
    /// Somewhere two fields of one object read one value: a null that one of them puts there is seen by the other, so that the length of
    /// the answer is known only when it is written.
    /// </summary>
    public bool SharesSlots => _sharesSlots;

    /// <summary>Null where nothing of the graph belongs to a tenant.</summary>
    public TenantTypes? Tenants => tenants;

    /// <summary>Null where the plan asks for no keys of objects that are audited.</summary>
    public AuditedTypes? Audited => audited;

    /// <summary>Gives all conditions their bits, once, so that projections can later be made by concurrent requests.</summary>
    public void Register(ResponseSelectionSet selections)
    {
        foreach (var field in selections.Fields)
        {
            if (!field.Conditions.IsEmpty)
            {
                _conditions[field] = conditions.Compile(field.Conditions);
            }

            if (field.Selections is { } nested)
            {
                Register(nested);
            }
        }
    }

    public RootProjection Compile(ResponseSelectionSet selections, ObjectShape shape, ulong values)
    {
        var denials = new DenialCollector(this, values);
        denials.Visit(selections);
        var included = selections.Fields.Where(field => IsIncluded(field, values)).ToArray();
        return new RootProjection(
            new ObjectProjection(this, shape, [selections], parent: null, values),
            denials.Errors,
            included.Length > 0 && included.All(field => field.IsDenied));
    }

    /// <summary>True where the field is answered for these values of the condition variables.</summary>
    public bool IsIncluded(ResponseField field, ulong values)
        => field.Conditions.IsEmpty || _conditions[field].Holds(values);

    /// <summary>
    /// The fields of an object of one type, in the order of the answer. A response key stands once; what several selections of it select
    /// is merged.
    /// </summary>
    public FieldProjection[] CollectFields(ObjectProjection projection, int type)
    {
        var order = new List<string>();
        var grouped = new Dictionary<string, List<ResponseField>>(StringComparer.Ordinal);
        foreach (var selections in projection.Selections)
        {
            foreach (var field in selections.Fields)
            {
                if (!IsIncluded(field, projection.Conditions) || !Applies(field.TypeNames, type))
                {
                    continue;
                }

                if (!grouped.TryGetValue(field.ResponseKey, out var group))
                {
                    grouped.Add(field.ResponseKey, group = []);
                    order.Add(field.ResponseKey);
                }

                group.Add(field);
            }
        }

        var fields = new FieldProjection[order.Count];
        for (var i = 0; i < fields.Length; i++)
        {
            fields[i] = Create(projection, grouped[order[i]], type, isFirst: i == 0);
        }

        var slots = new HashSet<int>();
        if (fields.Any(field => field.Slot != ObjectShape.TypeSlot && !slots.Add(field.Slot)))
        {
            _sharesSlots = true;
        }

        return fields;
    }

    private bool Applies(ImmutableArray<string> typeNames, int type)
        => typeNames.IsEmpty || (type >= 0 && typeNames.Contains(schema.Types[type].Name, StringComparer.Ordinal));

    /// <summary>
    /// The selection that speaks for all of a response key. A leaf that one of them may show is shown; an object of which a part is denied
    /// as a whole is null as a whole, since half of what was asked for would look like all of it.
    /// </summary>
    private static ResponseField Representative(List<ResponseField> group)
        => group.Find(field => field.IsDenied) is { } denied
            && (denied.Definition?.Type.Named.IsComposite == true || group.TrueForAll(field => field.IsDenied))
                ? denied
                : group.Find(field => !field.IsDenied) ?? group[0];

    /// <summary>The field as the object's own type has it, which can say more of its value than the interface that it is selected on.</summary>
    private OutputField? DefinitionOn(ResponseField field, int type)
        => type >= 0 && field.Definition is { } definition && schema.ApiSchema.GetType<ObjectType>(schema.Types[type].Name)?.GetField(definition.Name) is { } own ? own : field.Definition;

    private int WeightOf(OutputField field) => FieldWeights.Of(schema.Costs, field.DeclaringType, field) ?? -1;

    /// <summary>Of a field that is audited on an interface and not on the object's own type the interface's coordinate is kept.</summary>
    private (bool IsAudited, string? Coordinate) AuditedAt(ObjectProjection parent, ResponseField field, int type)
    {
        if (audited is null || field.Definition is not { } definition)
        {
            return (false, null);
        }

        if (type < 0)
        {
            return (parent.AuditKeys is not null && parent.Selections
                .SelectMany(set => schema.Schema.GetPossibleTypes(set.Type))
                .Any(possible => audited.IsAudited($"{possible.Name}.{definition.Name}")), null);
        }

        var own = $"{schema.Types[type].Name}.{definition.Name}";
        var coordinate = audited.IsAudited(own) ? own : audited.IsAudited(definition.Coordinate) ? definition.Coordinate : null;
        return (coordinate is not null, coordinate);
    }

    private FieldProjection Create(ObjectProjection parent, List<ResponseField> group, int type, bool isFirst)
    {
        var field = Representative(group);
        var isTypeName = field.Definition is null && (field.SourceKey == "__typename" || field.Selections is null);
        var shape = parent.Shape;
        var slot = ObjectShape.TypeSlot;
        var isRaw = false;
        if (!field.IsDenied && shape.TryGetSlot(field.SourceKey, out var found))
        {
            slot = found;
            isRaw = shape[found].IsRaw;
            isTypeName &= !isRaw;
        }

        var (isAudited, coordinate) = AuditedAt(parent, field, type);
        var projection = new FieldProjection
        {
            ResponseKey = field.ResponseKey,
            Prefix = Encoding.UTF8.GetBytes($"{(isFirst ? '{' : ',')}\"{JsonEncodedText.Encode(field.ResponseKey, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\":"),
            Slot = slot,
            IsTypeName = isTypeName && !field.IsDenied,
            IsDenied = field.IsDenied,
            Value = isRaw || field.Definition is null ? ValueProjection.Raw : ValueProjection.Create(DefinitionOn(field, type)!.Type, schema),
            Weight = isRaw || field.Definition is not { DeclaringType: not null } definition ? 0 : WeightOf(DefinitionOn(field, type) ?? definition),
            Providers = slot == ObjectShape.TypeSlot ? [] : [.. shape[slot].Providers],
            Parent = parent.Parent,
            FieldName = field.Definition?.Name,
            IsAudited = isAudited,
            Audited = coordinate,
        };
        if (!isRaw && !field.IsDenied && slot != ObjectShape.TypeSlot && shape[slot].Child is { } child && field.Selections is not null)
        {
            projection.Child = new ObjectProjection(
                this,
                child,
                [.. group.Where(same => same.Selections is not null && !same.IsDenied).Select(same => same.Selections!)],
                projection,
                parent.Conditions);
        }

        return projection;
    }
}
