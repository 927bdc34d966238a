namespace GraphQL.Language;

internal sealed partial class SyntaxWriter
{
    private void WriteTypeSystemDefinition(DefinitionNode definition)
    {
        switch (definition)
        {
            case SchemaDefinitionNode schema:
                WriteSchema(schema);
                break;
            case ScalarTypeDefinitionNode scalar:
                WriteTypeHead("scalar", scalar);
                WriteDirectives(scalar.Directives);
                break;
            case ObjectTypeDefinitionNode type:
                WriteTypeHead("type", type);
                WriteInterfaces(type.Interfaces);
                WriteDirectives(type.Directives);
                WriteMembers(type.Fields, WriteFieldDefinition);
                break;
            case InterfaceTypeDefinitionNode type:
                WriteTypeHead("interface", type);
                WriteInterfaces(type.Interfaces);
                WriteDirectives(type.Directives);
                WriteMembers(type.Fields, WriteFieldDefinition);
                break;
            case UnionTypeDefinitionNode union:
                WriteTypeHead("union", union);
                WriteDirectives(union.Directives);
                WriteUnionMembers(union.Types);
                break;
            case EnumTypeDefinitionNode type:
                WriteTypeHead("enum", type);
                WriteDirectives(type.Directives);
                WriteMembers(type.Values, WriteEnumValueDefinition);
                break;
            case InputObjectTypeDefinitionNode type:
                WriteTypeHead("input", type);
                WriteDirectives(type.Directives);
                WriteMembers(type.Fields, WriteInputValueDefinition);
                break;
            case DirectiveDefinitionNode directive:
                WriteDirectiveDefinition(directive);
                break;
        }
    }

    private void WriteSchema(SchemaDefinitionNode schema)
    {
        WriteDescription(schema.Description);
        WriteExtend(schema.IsExtension);
        WriteWord("schema");
        WriteDirectives(schema.Directives);
        WriteMembers(schema.OperationTypes, WriteOperationType);
    }

    private void WriteOperationType(OperationTypeDefinitionNode operationType)
    {
        WriteOperationKeyword(operationType.Operation);
        WritePunctuator(":");
        WriteIgnored(" ");
        WriteType(operationType.Type);
    }

    private void WriteTypeHead(string keyword, TypeDefinitionNode type)
    {
        WriteDescription(type.Description);
        WriteExtend(type.IsExtension);
        WriteWord(keyword);
        WriteIgnored(" ");
        WriteWord(type.Name);
    }

    private void WriteExtend(bool isExtension)
    {
        if (isExtension)
        {
            WriteWord("extend");
            WriteIgnored(" ");
        }
    }

    private void WriteInterfaces(SyntaxList<NamedTypeNode> interfaces)
    {
        if (!interfaces.IsEmpty)
        {
            WriteIgnored(" ");
            WriteWord("implements");
            WriteIgnored(" ");
            WriteDelimited(interfaces, "&");
        }
    }

    private void WriteUnionMembers(SyntaxList<NamedTypeNode> members)
    {
        if (!members.IsEmpty)
        {
            WriteIgnored(" ");
            WritePunctuator("=");
            WriteIgnored(" ");
            WriteDelimited(members, "|");
        }
    }

    private void WriteDelimited(SyntaxList<NamedTypeNode> types, string delimiter)
    {
        for (var i = 0; i < types.Count; i++)
        {
            WriteDelimiter(i, delimiter);
            WriteType(types[i]);
        }
    }

    private void WriteDelimiter(int index, string delimiter)
    {
        if (index > 0)
        {
            WriteIgnored(" ");
            WritePunctuator(delimiter);
            WriteIgnored(" ");
        }
    }

    private void WriteMembers<T>(SyntaxList<T> members, Action<T> writeMember)
    {
        if (!members.IsEmpty)
        {
            WriteIgnored(" ");
            WriteBlock(members, writeMember);
        }
    }

    private void WriteFieldDefinition(FieldDefinitionNode field)
    {
        WriteDescription(field.Description);
        WriteWord(field.Name);
        WriteParenthesized(field.Arguments, WriteInputValueDefinition);
        WritePunctuator(":");
        WriteIgnored(" ");
        WriteType(field.Type);
        WriteDirectives(field.Directives);
    }

    private void WriteInputValueDefinition(InputValueDefinitionNode input)
    {
        WriteDescription(input.Description);
        WriteWord(input.Name);
        WritePunctuator(":");
        WriteIgnored(" ");
        WriteType(input.Type);
        WriteDefaultValue(input.DefaultValue);
        WriteDirectives(input.Directives);
    }

    private void WriteEnumValueDefinition(EnumValueDefinitionNode value)
    {
        WriteDescription(value.Description);
        WriteWord(value.Name);
        WriteDirectives(value.Directives);
    }

    private void WriteDirectiveDefinition(DirectiveDefinitionNode directive)
    {
        WriteDescription(directive.Description);
        WriteWord("directive");
        WriteIgnored(" ");
        WritePunctuator("@");
        WriteWord(directive.Name);
        WriteParenthesized(directive.Arguments, WriteInputValueDefinition);
        WriteIgnored(" ");
        if (directive.IsRepeatable)
        {
            WriteWord("repeatable");
            WriteIgnored(" ");
        }

        WriteWord("on");
        WriteIgnored(" ");
        for (var i = 0; i < directive.Locations.Count; i++)
        {
            WriteDelimiter(i, "|");
            WriteWord(directive.Locations[i]);
        }
    }
}
