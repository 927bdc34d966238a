using GraphQL.Language;

namespace GraphQL.TypeSystem.Building;

/// <summary>Finds where an element of the model was written. It is looked for when an error asks: noting it for every element would cost
/// more than all errors together.</summary>
internal static class Origins
{
    /// <summary>The name of the element and its document; nothing where the documents do not define it.</summary>
    public static (SourceSpan Span, SourceText? Source) Find(CollectedDefinitions definitions, string coordinate)
    {
        if (!SchemaCoordinate.TryParse(coordinate, out var parsed))
        {
            return default;
        }

        if (parsed.IsDirective)
        {
            return definitions.GetDirective(parsed.Name) is { } directive
                ? (SpanOf(directive.Node.NameSpan, directive.Node.Arguments, parsed.Argument), directive.Source)
                : default;
        }

        if (definitions.GetType(parsed.Name) is not { } parts)
        {
            return default;
        }

        if (parsed.Member is null)
        {
            return (parts.Definition.NameSpan, parts.Source);
        }

        foreach (var (part, source) in parts.All)
        {
            if (FindMember(part, parsed.Member, parsed.Argument) is { } span)
            {
                return (span, source);
            }
        }

        return default;
    }

    // Of several members of one name the first counts, as it does in the model.
    private static SourceSpan? FindMember(TypeDefinitionNode type, string member, string? argument)
    {
        switch (type)
        {
            case ObjectTypeDefinitionNode objectType:
                return FindField(objectType.Fields, member, argument);
            case InterfaceTypeDefinitionNode interfaceType:
                return FindField(interfaceType.Fields, member, argument);
            case InputObjectTypeDefinitionNode input:
                foreach (var field in input.Fields)
                {
                    if (field.Name == member)
                    {
                        return field.NameSpan;
                    }
                }

                return null;
            case EnumTypeDefinitionNode enumType:
                foreach (var value in enumType.Values)
                {
                    if (value.Name == member)
                    {
                        return value.NameSpan;
                    }
                }

                return null;
            default:
                return null;
        }
    }

    private static SourceSpan? FindField(SyntaxList<FieldDefinitionNode> fields, string name, string? argument)
    {
        foreach (var field in fields)
        {
            if (field.Name == name)
            {
                return SpanOf(field.NameSpan, field.Arguments, argument);
            }
        }

        return null;
    }

    private static SourceSpan SpanOf(SourceSpan owner, SyntaxList<InputValueDefinitionNode> arguments, string? name)
    {
        foreach (var argument in arguments)
        {
            if (argument.Name == name)
            {
                return argument.NameSpan;
            }
        }

        return owner;
    }
}
