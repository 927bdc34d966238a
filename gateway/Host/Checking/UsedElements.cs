using GraphQL.Language;
using GraphQL.TypeSystem;
using GraphQL.TypeSystem.Diff;

namespace Gateway.Host.Checking;

/// <summary>
/// The elements of a schema that a document uses, as coordinates: what it selects, names and sends. What a variable may hold is not
/// known, so a variable uses every field and value of its type and of those inside it.
/// </summary>
internal sealed class UsedElements : SyntaxWalker
{
    private readonly Schema _schema;
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    // The composite type whose selections are walked; null where the document does not fit the schema.
    private readonly Stack<CompositeType?> _parents = new();

    private UsedElements(Schema schema) => _schema = schema;

    /// <param name="document">Valid against <paramref name="schema"/>.</param>
    public static UsedElements Of(Schema schema, DocumentNode document)
    {
        var used = new UsedElements(schema);
        used.Walk(document);
        return used;
    }

    /// <summary>True where the change can make the document invalid, or touches what it reads.</summary>
    /// <param name="change">A breaking change of the schema.</param>
    public bool IsTouchedBy(SchemaChange change)
    {
        var coordinate = change.Coordinate ?? "";
        return change.Kind switch
        {
            SchemaChangeKind.RootTypeChanged => _used.Contains(change.Subject!),
            SchemaChangeKind.InterfaceRemoved or SchemaChangeKind.UnionMemberRemoved => _used.Contains(coordinate) && _used.Contains(change.Subject!),

            // A new or stricter argument or input field concerns whoever uses the whole, given or not.
            SchemaChangeKind.ArgumentAdded or SchemaChangeKind.ArgumentTypeChanged => _used.Contains(coordinate[..coordinate.IndexOf('(', StringComparison.Ordinal)]),
            SchemaChangeKind.InputFieldAdded or SchemaChangeKind.InputFieldTypeChanged => _used.Contains(coordinate[..coordinate.IndexOf('.', StringComparison.Ordinal)]),
            SchemaChangeKind.DirectiveArgumentAdded or SchemaChangeKind.DirectiveArgumentTypeChanged => _used.Contains(coordinate[..coordinate.IndexOf('(', StringComparison.Ordinal)]),
            _ => _used.Contains(coordinate),
        };
    }

    protected override bool Enter(SyntaxNode node)
    {
        switch (node)
        {
            case OperationDefinitionNode operation:
                _ = _used.Add(operation.Operation.ToString().ToLowerInvariant());
                Push(_schema.GetRootType(operation.Operation));
                break;
            case FragmentDefinitionNode fragment:
                Push(_schema.GetType<CompositeType>(fragment.TypeCondition.Name));
                break;
            case InlineFragmentNode fragment:
                Push(fragment.TypeCondition is null ? _parents.Peek() : _schema.GetType<CompositeType>(fragment.TypeCondition.Name));
                break;
            case FieldNode field:
                EnterField(field);
                break;
            case VariableDefinitionNode variable:
                UseWhole(_schema.ResolveType(variable.Type)?.Named);
                break;
            case DirectiveNode directive:
                EnterDirective(directive);
                break;
        }

        return true;
    }

    protected override void Leave(SyntaxNode node)
    {
        if (node is OperationDefinitionNode or FragmentDefinitionNode or InlineFragmentNode or FieldNode)
        {
            _ = _parents.Pop();
        }
    }

    private void Push(CompositeType? type)
    {
        _parents.Push(type);
        if (type is not null)
        {
            _ = _used.Add(type.Name);
        }
    }

    private void EnterField(FieldNode node)
    {
        var field = _parents.Peek() is { } parent ? _schema.FindField(parent, node.Name) : null;
        _parents.Push(field?.Type.Named as CompositeType);
        if (field is null)
        {
            return;
        }

        _ = _used.Add(field.Coordinate);
        _ = _used.Add(field.Type.Named.Name);
        foreach (var argument in node.Arguments)
        {
            _ = _used.Add($"{field.Coordinate}({argument.Name}:)");
            UseValue(argument.Value, field.GetArgument(argument.Name)?.Type);
        }
    }

    private void EnterDirective(DirectiveNode node)
    {
        _ = _used.Add($"@{node.Name}");
        foreach (var argument in node.Arguments)
        {
            _ = _used.Add($"@{node.Name}({argument.Name}:)");
            UseValue(argument.Value, _schema.GetDirective(node.Name)?.GetArgument(argument.Name)?.Type);
        }
    }

    private void UseValue(ValueNode value, GraphQLType? type)
    {
        if (type is null)
        {
            return;
        }

        _ = _used.Add(type.Named.Name);
        switch (value)
        {
            case ListValueNode list:
                var element = type.Nullable is ListType listType ? listType.ElementType : type;
                foreach (var item in list.Items)
                {
                    UseValue(item, element);
                }

                break;
            case ObjectValueNode map when type.Named is InputObjectType input:
                foreach (var field in map.Fields)
                {
                    _ = _used.Add($"{input.Name}.{field.Name}");
                    UseValue(field.Value, input.GetField(field.Name)?.Type);
                }

                break;
            case EnumValueNode enumValue:
                _ = _used.Add($"{type.Named.Name}.{enumValue.Value}");
                break;
        }
    }

    private void UseWhole(NamedType? type)
    {
        var open = new Queue<NamedType?>([type]);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (open.TryDequeue(out var next))
        {
            if (next is null || !seen.Add(next.Name))
            {
                continue;
            }

            _ = _used.Add(next.Name);
            switch (next)
            {
                case EnumType values:
                    _used.UnionWith(values.Values.Select(value => $"{values.Name}.{value.Name}"));
                    break;
                case InputObjectType input:
                    foreach (var field in input.Fields)
                    {
                        _ = _used.Add($"{input.Name}.{field.Name}");
                        open.Enqueue(field.Type.Named);
                    }

                    break;
            }
        }
    }
}
