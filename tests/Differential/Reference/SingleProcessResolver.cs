using System.Text.Json.Nodes;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Gateway.Differential.Tests.Reference;

/// <summary>Resolves the unsplit schema on all of the data. In it <c>@requires</c> names the fields that a field is computed from.</summary>
internal sealed class SingleProcessResolver(Schema schema, Dataset data) : IFieldResolver
{
    public object? Resolve(ObjectType type, Node? source, OutputField field, JsonObject arguments)
        => source is null ? ResolveRoot(type, field, arguments) : Wrap(ValueOf(source.Record, type, field, arguments));

    private object? ResolveRoot(ObjectType type, OutputField field, JsonObject arguments)
        => data.Root(type.Name, field.Name) is Mutation mutation
            ? Wrap(data.Mutate(mutation, (string)arguments["id"]!, arguments["value"]!.GetValue<decimal>()))
            : Wrap(FieldValues.OfData(data.Root(type.Name, field.Name), arguments));

    private object? ValueOf(DataRecord record, ObjectType type, OutputField field, JsonObject arguments)
    {
        var isHeld = record.Fields.TryGetValue(field.Name, out var held);
        return !isHeld && FieldValues.InputsOf(field.Directives) is { } inputs
            ? FieldValues.OfInputs(field, arguments, Project(record, type, inputs))
            : FieldValues.OfData(held, arguments);
    }

    /// <summary>What a field set selects on an object; a field that fails counts as null.</summary>
    private JsonObject Project(DataRecord record, ObjectType type, SelectionSetNode selections)
    {
        var result = new JsonObject();
        foreach (var selection in selections.Selections)
        {
            if (selection is FieldNode { Name: not MetaFields.TypeName } node)
            {
                var field = type.GetField(node.Name)!;
                result[node.Name] = ToJson(ValueOf(record, type, field, PlainCoercion.CoerceArguments(field, node, [])), node.SelectionSet, field.Type);
            }
            else if (selection is InlineFragmentNode fragment
                && (fragment.TypeCondition is null || schema.IsPossibleType(schema.GetType<CompositeType>(fragment.TypeCondition.Name)!, type.Name)))
            {
                foreach (var (name, value) in Project(record, type, fragment.SelectionSet))
                {
                    result[name] = value?.DeepClone();
                }
            }
        }

        return result;
    }

    private JsonNode? ToJson(object? value, SelectionSetNode? selections, GraphQLType type) => value switch
    {
        null or Failure => null,
        List<object?> list => new JsonArray([.. list.Select(item => ToJson(item, selections, type))]),
        DataRecord record => Project(record, schema.GetType<ObjectType>(record.TypeName)!, selections!),
        JsonNode json => json.DeepClone(),
        bool flag => flag,
        decimal number => number,
        _ => (string)value,
    };

    private static object? Wrap(object? value) => value switch
    {
        DataRecord record => new Node(record, record.TypeName),
        List<object?> list => list.ConvertAll(Wrap),
        _ => value,
    };
}
