using System.Text.Json;
using System.Text.Json.Nodes;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Gateway.Differential.Tests.Reference;

/// <summary>
/// Executes an operation field by field as the specification words it, in one process and with no thought of speed. It serves twice: over
/// the unsplit schema it is what the gateway is compared with, over a subgraph's schema it is that subgraph's server.
/// </summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Execution">Execution</seealso>
internal sealed class PlainExecutor(Schema schema, DocumentNode document, OperationDefinitionNode operation, JsonObject variables, IFieldResolver resolver)
{
    private readonly JsonObject _variables = PlainCoercion.CoerceVariables(schema, operation, variables);
    private readonly JsonArray _errors = [];
    private readonly List<object> _path = [];

    /// <summary>The response: <c>data</c>, and <c>errors</c> where there are any.</summary>
    /// <seealso href="https://spec.graphql.org/September2025/#ExecuteRootSelectionSet()">ExecuteRootSelectionSet</seealso>
    public JsonObject Execute()
    {
        var root = schema.GetRootType(operation.Operation)
            ?? throw new InvalidOperationException($"The schema has no {operation.Operation} type.");
        var isComplete = TryExecuteSelections(root, null, [operation.SelectionSet], out var data);
        var response = new JsonObject { ["data"] = isComplete ? data : null };
        if (_errors.Count > 0)
        {
            response["errors"] = _errors;
        }

        return response;
    }

    /// <summary>False where a non-null field has no value: the object is null then.</summary>
    /// <seealso href="https://spec.graphql.org/September2025/#ExecuteCollectedFields()">ExecuteCollectedFields</seealso>
    private bool TryExecuteSelections(ObjectType type, Node? source, IReadOnlyList<SelectionSetNode> selections, out JsonNode? result)
    {
        var map = new JsonObject();
        result = map;
        foreach (var (key, fields) in CollectFields(type, selections))
        {
            _path.Add(key);
            var isComplete = TryExecuteField(type, source, fields, out var value);
            _path.RemoveAt(_path.Count - 1);
            if (!isComplete)
            {
                return false;
            }

            map[key] = value;
        }

        return true;
    }

    /// <seealso href="https://spec.graphql.org/September2025/#CollectFields()">CollectFields</seealso>
    private List<(string Key, List<FieldNode> Fields)> CollectFields(ObjectType type, IReadOnlyList<SelectionSetNode> sets)
    {
        var collected = new List<(string Key, List<FieldNode> Fields)>();
        var visitedFragments = new HashSet<string>(StringComparer.Ordinal);
        foreach (var set in sets)
        {
            Collect(set);
        }

        return collected;

        void Collect(SelectionSetNode set)
        {
            foreach (var selection in set.Selections)
            {
                if (!IsIncluded(selection))
                {
                    continue;
                }

                switch (selection)
                {
                    case FieldNode field when collected.Find(group => group.Key == field.ResponseName) is { Fields: { } group }:
                        group.Add(field);
                        break;
                    case FieldNode field:
                        collected.Add((field.ResponseName, [field]));
                        break;
                    case InlineFragmentNode fragment:
                        if (fragment.TypeCondition is null || Applies(fragment.TypeCondition.Name, type))
                        {
                            Collect(fragment.SelectionSet);
                        }

                        break;
                    case FragmentSpreadNode spread when visitedFragments.Add(spread.Name):
                        var definition = document.Definitions.OfType<FragmentDefinitionNode>().Single(candidate => candidate.Name == spread.Name);
                        if (Applies(definition.TypeCondition.Name, type))
                        {
                            Collect(definition.SelectionSet);
                        }

                        break;
                }
            }
        }
    }

    private bool Applies(string condition, ObjectType type)
        => condition == type.Name || (schema.GetType<CompositeType>(condition) is { } composite && schema.IsPossibleType(composite, type.Name));

    private bool IsIncluded(SelectionNode selection)
    {
        foreach (var directive in selection.Directives)
        {
            if (directive.Name is "skip" or "include")
            {
                var condition = directive.GetArgument("if") is VariableNode variable
                    ? _variables[variable.Name]!.GetValue<bool>()
                    : ((BooleanValueNode)directive.GetArgument("if")!).Value;
                if (condition == (directive.Name == "skip"))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <seealso href="https://spec.graphql.org/September2025/#ExecuteField()">ExecuteField</seealso>
    private bool TryExecuteField(ObjectType type, Node? source, List<FieldNode> fields, out JsonNode? result)
    {
        var node = fields[0];
        result = null;
        if (node.Name == MetaFields.TypeName)
        {
            result = source?.TypeName ?? type.Name;
            return true;
        }

        if (node.Name is MetaFields.SchemaField or MetaFields.TypeField)
        {
            result = Introspect(fields);
            return true;
        }

        var field = type.GetField(node.Name) ?? throw new InvalidOperationException($"{type.Name}.{node.Name} is not a field of the schema.");
        var value = resolver.Resolve(type, source, field, PlainCoercion.CoerceArguments(field, node, _variables));
        return TryComplete(field.Type, value, fields, out result);
    }

    /// <summary>False where the null goes on to what contains the value; its error is recorded by then.</summary>
    /// <seealso href="https://spec.graphql.org/September2025/#CompleteValue()">CompleteValue</seealso>
    /// <seealso href="https://spec.graphql.org/September2025/#sec-Handling-Execution-Errors">Handling execution errors</seealso>
    private bool TryComplete(GraphQLType type, object? value, List<FieldNode> fields, out JsonNode? result)
    {
        result = null;
        if (type.IsNonNull)
        {
            if (value is null)
            {
                return Fail($"Cannot return null for non-nullable field {fields[0].Name}.");
            }

            // Where the value fails, its error is recorded below and the null stands for it: it goes up.
            return TryComplete(type.Nullable, value, fields, out result) && result is not null;
        }

        switch (value)
        {
            case null:
                return true;
            case Failure failure:
                Fail(failure.Message);
                return true;
        }

        var isComplete = (type, value) switch
        {
            (ListType list, List<object?> items) => TryCompleteList(list, items, fields, out result),
            (CompositeType composite, Node source) => TryCompleteObject(composite, source, fields, out result),
            (ListType or CompositeType, _) => Fail($"{fields[0].Name} has a value that {type} cannot have."),
            _ => TryCompleteLeaf(type, value, out result),
        };
        if (!isComplete)
        {
            result = null;
        }

        return true;
    }

    private bool TryCompleteList(ListType type, List<object?> items, List<FieldNode> fields, out JsonNode? result)
    {
        var list = new JsonArray();
        result = list;
        for (var i = 0; i < items.Count; i++)
        {
            _path.Add(i);
            var isComplete = TryComplete(type.ElementType, items[i], fields, out var item);
            _path.RemoveAt(_path.Count - 1);
            if (!isComplete)
            {
                return false;
            }

            list.Add(item);
        }

        return true;
    }

    private bool TryCompleteObject(CompositeType type, Node source, List<FieldNode> fields, out JsonNode? result)
    {
        // A subgraph's interface object is an object type there, whatever the record is.
        var runtimeType = schema.GetType<ObjectType>(source.TypeName);
        if (runtimeType is null || !schema.IsPossibleType(type, runtimeType.Name))
        {
            throw new InvalidOperationException($"The data has a {source.TypeName} where {type} stands.");
        }

        return TryExecuteSelections(runtimeType, source, [.. fields.Where(field => field.SelectionSet is not null).Select(field => field.SelectionSet!)], out result);
    }

    private bool TryCompleteLeaf(GraphQLType type, object value, out JsonNode? result)
    {
        result = value switch
        {
            JsonNode json => json.DeepClone(),
            bool flag => flag,
            decimal number when type is ScalarType { Name: BuiltInScalars.Id or BuiltInScalars.String } => number.ToString(System.Globalization.CultureInfo.InvariantCulture),
            decimal number => number,
            string text => text,
            _ => throw new InvalidOperationException($"{value} is not a leaf."),
        };
        var isValid = type switch
        {
            EnumType enumType => value is string name && enumType.GetValue(name) is not null,
            ScalarType { Name: BuiltInScalars.Int } => value is decimal number && decimal.IsInteger(number),
            ScalarType { Name: BuiltInScalars.Float } => value is decimal,
            ScalarType { Name: BuiltInScalars.Boolean } => value is bool,
            ScalarType { Name: BuiltInScalars.String or BuiltInScalars.Id } => value is string or decimal,
            _ => true,
        };
        return isValid || Fail($"{value} is not a value of {type}.");
    }

    private JsonNode? Introspect(List<FieldNode> fields)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            var selections = new SelectionSetNode(default, fields.ToSyntaxList<SelectionNode>());
            IntrospectionExecutor.WriteIntrospection(schema, selections, CoercedVariables.Empty, writer);
        }

        return JsonNode.Parse(stream.ToArray())![fields[0].ResponseName]?.DeepClone();
    }

    private bool Fail(string message)
    {
        _errors.Add(new JsonObject
        {
            ["message"] = message,
            ["path"] = new JsonArray([.. _path.Select(part => part is int index ? JsonValue.Create(index) : JsonValue.Create((string)part))]),
        });
        return false;
    }
}
