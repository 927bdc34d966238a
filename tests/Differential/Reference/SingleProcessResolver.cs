using System.Text.Json.Nodes;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Gateway.Differential.Tests.Reference;

/// <summary>
/// Resolves the unsplit schema on all of the data. In it <c>@requires</c> names the fields that a field is computed from, <c>@contextual</c>
/// what an argument is read from; it has the fields that clients do not see.
/// </summary>
internal sealed class SingleProcessResolver(Schema schema, Dataset data) : IFieldResolver
{
    public object? Resolve(ObjectType type, Node? source, OutputField field, JsonObject arguments)
    {
        var own = schema.GetType<ObjectType>(type.Name)!;
        var resolved = own.GetField(field.Name)!;
        return source is null || own == schema.QueryType
            ? ResolveRoot(own, resolved, arguments)
            : Wrap(ValueOf(source.Record, own, resolved, FieldValues.WithContext(resolved.Directives, arguments, fields => FromContext(source, fields))), source, field.Name);
    }

    /// <summary>What the nearest object around says; null without one.</summary>
    private JsonNode? FromContext(Node source, SelectionSetNode fields)
    {
        for (var around = source.Parent; around is not null; around = around.Parent)
        {
            var type = schema.GetType<ObjectType>(around.Record.TypeName)!;
            if (fields.Selections.OfType<InlineFragmentNode>().Any(fragment => fragment.TypeCondition!.Name == type.Name))
            {
                return Project(around.Record, type, fields).First().Value?.DeepClone();
            }
        }

        return null;
    }

    private object? ResolveRoot(ObjectType type, OutputField field, JsonObject arguments)
        => data.Root(type.Name, field.Name) is Mutation mutation
            ? Wrap(data.Mutate(mutation, (string)arguments["id"]!, arguments["value"]!.GetValue<decimal>()), null, field.Name)
            : Wrap(FieldValues.OfData(data.Root(type.Name, field.Name), arguments), null, field.Name);

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

    private static object? Wrap(object? value, Node? parent, string field) => value switch
    {
        DataRecord record => new Node(record, record.TypeName, Parent: parent, Field: field),
        List<object?> list => list.ConvertAll(item => Wrap(item, parent, field)),
        _ => value,
    };
}
