using System.Text.Json.Nodes;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Tests.Kit.FederationCases;

/// <summary>Executes one operation on one subgraph's data, field by field as the specification words it: plain, for tests only.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Execution">Execution</seealso>
internal sealed class FixtureExecutor(Schema schema, string sdl, FixtureValues values, DocumentNode document, JsonObject variables)
{
    private readonly JsonArray _errors = [];

    public JsonObject Execute(string? operationName)
    {
        var operation = document.Definitions.OfType<OperationDefinitionNode>()
            .Single(candidate => operationName is null || candidate.Name == operationName);
        ApplyVariableDefaults(operation);
        var root = schema.GetRootType(operation.Operation)
            ?? throw new InvalidOperationException($"The subgraph has no {operation.Operation} type.");

        JsonNode? data;
        try
        {
            data = ExecuteSelections(root, null, operation.SelectionSet.Selections, []);
        }
        catch (FixtureFieldException)
        {
            data = null;
        }

        var response = new JsonObject { ["data"] = data };
        if (_errors.Count > 0)
        {
            response["errors"] = _errors;
        }

        return response;
    }

    private void ApplyVariableDefaults(OperationDefinitionNode operation)
    {
        foreach (var definition in operation.VariableDefinitions)
        {
            if (!variables.ContainsKey(definition.Variable.Name) && definition.DefaultValue is { } value)
            {
                variables[definition.Variable.Name] = ToJson(value);
            }
        }
    }

    private JsonObject ExecuteSelections(ObjectType type, FixtureObject? source, IEnumerable<SelectionNode> selections, object[] path)
    {
        var result = new JsonObject();
        foreach (var (key, fields) in CollectFields(type, selections))
        {
            result[key] = ExecuteField(type, source, fields, [.. path, key]);
        }

        return result;
    }

    private JsonNode? ExecuteField(ObjectType type, FixtureObject? source, List<FieldNode> fields, object[] path)
    {
        var field = fields[0];
        if (field.Name == "__typename")
        {
            return type.Name;
        }

        var definition = type.GetField(field.Name)
            ?? throw new InvalidOperationException($"{type.Name}.{field.Name} is not a field of this subgraph.");
        try
        {
            return Complete(definition.Type, Resolve(type, source, definition, field), fields, path);
        }
        catch (FixtureFieldException exception)
        {
            Report(exception, path);
            return definition.Type.IsNonNull ? throw new FixtureFieldException(AlreadyReported) : null;
        }
    }

    private const string AlreadyReported = "";

    private void Report(FixtureFieldException exception, object[] path)
    {
        if (exception.Message != AlreadyReported)
        {
            _errors.Add(new JsonObject
            {
                ["message"] = exception.Message,
                ["path"] = new JsonArray([.. path.Select(part => part is int index ? JsonValue.Create(index) : JsonValue.Create((string)part))]),
            });
        }
    }

    private object? Resolve(ObjectType type, FixtureObject? source, OutputField definition, FieldNode field)
    {
        var arguments = CoerceArguments(definition, field);
        if (source is not null)
        {
            return values.ResolveField(source, definition.Name, arguments);
        }

        return definition.Name switch
        {
            "_service" => new FixtureObject(new JsonObject { ["sdl"] = sdl }, []),
            "_entities" => arguments["representations"]!.AsArray().Select(ResolveReference).ToArray(),
            _ => values.ResolveRoot(type.Name, definition.Name, arguments),
        };
    }

    private object? ResolveReference(JsonNode? representation)
    {
        try
        {
            var resolved = values.ResolveReference(representation!.AsObject());
            return resolved is FixtureObject { Data: var data } entity && !data.ContainsKey("__typename")
                ? entity with { Data = WithTypeName(data, representation["__typename"]) }
                : resolved;
        }
        catch (FixtureFieldException exception)
        {
            return exception;
        }
    }

    private static JsonObject WithTypeName(JsonObject data, JsonNode? typeName)
    {
        var copy = data.DeepClone().AsObject();
        copy["__typename"] = typeName?.DeepClone();
        return copy;
    }

    private JsonObject CoerceArguments(OutputField definition, FieldNode field)
    {
        var arguments = new JsonObject();
        foreach (var argument in definition.Arguments)
        {
            var given = field.Arguments.FirstOrDefault(candidate => candidate.Name == argument.Name)?.Value;
            if (given is VariableNode variable && !variables.ContainsKey(variable.Name))
            {
                given = null;
            }

            if ((given ?? argument.DefaultValue) is { } value)
            {
                arguments[argument.Name] = ToJson(value);
            }
        }

        return arguments;
    }

    private JsonNode? Complete(GraphQLType type, object? value, List<FieldNode> fields, object[] path)
    {
        if (value is FixtureFieldException exception)
        {
            throw exception;
        }

        if (type.IsNonNull)
        {
            return Complete(type.Nullable, value, fields, path)
                ?? throw new FixtureFieldException($"Cannot return null for non-nullable field {string.Join('.', path)}.");
        }

        return (type, value) switch
        {
            (_, null) => null,
            (ListType list, object?[] items) => CompleteList(list, items, fields, path),
            (ListType, _) => throw new FixtureFieldException($"{string.Join('.', path)} is not a list."),
            (CompositeType composite, FixtureObject source) => CompleteObject(composite, source, fields, path),
            (EnumType enumType, JsonNode leaf) => enumType.GetValue((string)leaf!) is not null
                ? leaf.DeepClone()
                : throw new FixtureFieldException($"Enum \"{enumType.Name}\" cannot represent value: {leaf.ToJsonString()}"),
            (ScalarType { Name: BuiltInScalars.Id or BuiltInScalars.String }, JsonValue leaf) => leaf.ToString(),
            (ScalarType, JsonNode leaf) => leaf.DeepClone(),
            _ => throw new FixtureFieldException($"{string.Join('.', path)} has a value that {type} cannot have."),
        };
    }

    private JsonArray CompleteList(ListType list, object?[] items, List<FieldNode> fields, object[] path)
    {
        var completed = new JsonArray();
        for (var i = 0; i < items.Length; i++)
        {
            object[] itemPath = [.. path, i];
            try
            {
                completed.Add(Complete(list.ElementType, items[i], fields, itemPath));
            }
            catch (FixtureFieldException exception)
            {
                Report(exception, itemPath);
                completed.Add(list.ElementType.IsNonNull ? throw new FixtureFieldException(AlreadyReported) : null);
            }
        }

        return completed;
    }

    private JsonObject CompleteObject(CompositeType type, FixtureObject source, List<FieldNode> fields, object[] path)
    {
        var name = type is ObjectType ? type.Name : (string?)source.Data["__typename"];
        var runtimeType = schema.GetType<ObjectType>(name ?? "");
        if (runtimeType is null || !schema.IsPossibleType(type, runtimeType.Name))
        {
            throw new FixtureFieldException($"Abstract type \"{type.Name}\" was resolved to a type \"{name}\" that is not in it.");
        }

        return ExecuteSelections(
            runtimeType,
            source,
            fields.Where(field => field.SelectionSet is not null).SelectMany(field => field.SelectionSet!.Selections),
            path);
    }

    private List<(string Key, List<FieldNode> Fields)> CollectFields(ObjectType type, IEnumerable<SelectionNode> selections)
    {
        var collected = new List<(string Key, List<FieldNode> Fields)>();
        Collect(selections);
        return collected;

        void Collect(IEnumerable<SelectionNode> nodes)
        {
            foreach (var node in nodes.Where(IsIncluded))
            {
                switch (node)
                {
                    case FieldNode field when collected.Find(entry => entry.Key == field.ResponseName) is { Fields: { } fields }:
                        fields.Add(field);
                        break;
                    case FieldNode field:
                        collected.Add((field.ResponseName, [field]));
                        break;
                    case InlineFragmentNode fragment when AppliesTo(fragment.TypeCondition):
                        Collect(fragment.SelectionSet.Selections);
                        break;
                    case FragmentSpreadNode spread:
                        var definition = document.Definitions.OfType<FragmentDefinitionNode>().Single(f => f.Name == spread.Name);
                        if (AppliesTo(definition.TypeCondition))
                        {
                            Collect(definition.SelectionSet.Selections);
                        }

                        break;
                }
            }
        }

        bool AppliesTo(NamedTypeNode? condition)
            => condition is null || (schema.GetType<CompositeType>(condition.Name) is { } composite && schema.IsPossibleType(composite, type.Name));
    }

    private bool IsIncluded(SelectionNode node)
        => node.Directives.All(directive => directive.Name switch
        {
            "skip" => ToJson(directive.GetArgument("if")!)?.GetValue<bool>() == false,
            "include" => ToJson(directive.GetArgument("if")!)?.GetValue<bool>() == true,
            _ => true,
        });

    private JsonNode? ToJson(ValueNode value) => value switch
    {
        VariableNode variable => variables[variable.Name]?.DeepClone(),
        IntValueNode number => JsonNode.Parse(number.Value),
        FloatValueNode number => JsonNode.Parse(number.Value),
        StringValueNode text => text.Value,
        BooleanValueNode flag => flag.Value,
        EnumValueNode name => name.Value,
        ListValueNode list => new JsonArray([.. list.Items.Select(ToJson)]),
        ObjectValueNode fields => new JsonObject(fields.Fields.Select(field => KeyValuePair.Create(field.Name, ToJson(field.Value)))),
        _ => null,
    };
}
