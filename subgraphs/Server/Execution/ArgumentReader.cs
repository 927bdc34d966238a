using System.Text;
using System.Text.Json;
using GraphQL.Language;
using Subgraphs.Server.Building;
using Subgraphs.Server.Errors;
using Subgraphs.Server.Paging;

namespace Subgraphs.Server.Execution;

/// <summary>CoerceArgumentValues: the arguments of a planned field as CLR values, bounds checked.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#CoerceArgumentValues()">CoerceArgumentValues</seealso>
internal sealed class ArgumentReader(ValueReader reader, RequestVariables variables)
{
    /// <exception cref="GraphQLException">A value is missing, does not fit, or is out of bounds.</exception>
    public FieldArguments Read(FieldModel field, FieldNode node)
    {
        if (field.Arguments.Count == 0)
        {
            return FieldArguments.None;
        }

        var values = new object?[field.Arguments.Count];
        var binding = new StringBuilder();
        var first = 0;
        string? after = null;
        for (var i = 0; i < values.Length; i++)
        {
            var argument = field.Arguments[i];
            var json = FindJson(argument, node);
            values[i] = ReadOne(argument, json);
            switch (argument.Name)
            {
                case PagingArguments.FirstName when field.Paging is not null:
                    first = (int)values[i]!;
                    break;
                case PagingArguments.AfterName when field.Paging is not null:
                    after = (string?)values[i];
                    break;
                default:
                    binding.Append(argument.Name).Append('=').Append(json is { } text ? Encoding.UTF8.GetString(text.Span) : "").Append(';');
                    break;
            }
        }

        return new FieldArguments(values, binding.ToString(), first, after);
    }

    private ReadOnlyMemory<byte>? FindJson(ArgumentModel argument, FieldNode node)
    {
        ReadOnlyMemory<byte>? json = null;
        foreach (var given in node.Arguments)
        {
            if (given.Name == argument.Name)
            {
                json = LiteralJson.Of(given.Value, argument.Type, variables);
            }
        }

        return json ?? (argument.DefaultValue is { } value ? LiteralJson.Of(value, argument.Type, variables) : null);
    }

    private object? ReadOne(ArgumentModel argument, ReadOnlyMemory<byte>? json)
    {
        object? value = null;
        if (json is { } text)
        {
            using var document = JsonDocument.Parse(text);
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
        }

        if (value is null && argument.Type.IsNonNull)
        {
            throw Bad(argument, ServerErrorCodes.BadInput, "must have a value.");
        }

        if (argument.MaxValue is { } max && value is int size && (size < 0 || size > max))
        {
            throw Bad(argument, ServerErrorCodes.ListTooLong, $"is {size}; it must be between 0 and {max}.");
        }

        return value;
    }

    private static GraphQLException Bad(ArgumentModel argument, string code, string message)
        => new(code, $"Argument '{argument.Name}' {message}") { InputPath = argument.Name };
}
