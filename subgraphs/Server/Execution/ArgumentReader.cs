using System.Text;
using System.Text.Json;
using GraphQL.Language;
using GraphQL.TypeSystem;
using Subgraphs.Server.Building;
using Subgraphs.Server.Errors;
using Subgraphs.Server.Paging;

namespace Subgraphs.Server.Execution;

/// <summary>The arguments of a planned field as CLR values, bounds checked.</summary>
internal sealed class ArgumentReader(Schema schema, ValueReader reader, CoercedVariables variables)
{
    /// <exception cref="GraphQLException">A value is missing, does not fit, or is out of bounds.</exception>
    public FieldArguments Read(FieldModel field, FieldNode node)
    {
        if (field.Arguments.Count == 0)
        {
            return FieldArguments.None;
        }

        var coerced = Coerce(field.DeclaringType.Name, field.Name, node);
        var values = new object?[field.Arguments.Count];
        var binding = new StringBuilder();
        var first = 0;
        string? after = null;
        for (var i = 0; i < values.Length; i++)
        {
            var argument = field.Arguments[i];
            var isGiven = coerced.TryGetRawJson(argument.Name, out var json);
            values[i] = isGiven ? ReadOne(argument, json) : argument.ClrDefault;
            switch (argument.Name)
            {
                case PagingArguments.FirstName when field.Paging is not null:
                    first = (int)values[i]!;
                    break;
                case PagingArguments.AfterName when field.Paging is not null:
                    after = (string?)values[i];
                    break;
                default:
                    binding.Append(argument.Name).Append('=').Append(isGiven ? Encoding.UTF8.GetString(json.Span) : "").Append(';');
                    break;
            }
        }

        return new FieldArguments(values, binding.ToString(), first, after);
    }

    /// <summary>The arguments as JSON: literals, variables and defaults put together and checked against their types.</summary>
    /// <exception cref="GraphQLException">A value is missing or does not fit.</exception>
    public CoercedArguments Coerce(string typeName, string fieldName, FieldNode node)
    {
        var definition = schema.GetType<ObjectType>(typeName)!.GetField(fieldName)!;
        var result = ArgumentCoercion.Coerce(definition.Arguments, node.Arguments, variables);
        return result.Arguments ?? throw new GraphQLException(result.Errors[0].Code, result.Errors[0].Message);
    }

    private object? ReadOne(ArgumentModel argument, ReadOnlyMemory<byte> json)
    {
        // A literal nests as deep as a document may, and defaults below it: deeper than JSON is read by default.
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 1_000 });
        object? value;
        try
        {
            value = reader.Read(document.RootElement, argument.ClrType);
        }
        catch (GraphQLException exception)
        {
            throw new GraphQLException(exception.Code, $"Argument '{argument.Name}': {exception.Message}")
            {
                InputPath = exception.InputPath is null ? argument.Name : $"{argument.Name}.{exception.InputPath}",
            };
        }

        if (argument.MaxValue is { } max && value is int size && (size < 0 || size > max))
        {
            throw new GraphQLException(ServerErrorCodes.ListTooLong, $"Argument '{argument.Name}' is {size}; it must be between 0 and {max}.")
            {
                InputPath = argument.Name,
            };
        }

        return value;
    }
}
