using System.Text;
using GraphQL.Language;

namespace Federation.Composition.Printing;

/// <summary>Prints schemas as Apollo's composition does, so that supergraphs of both can be compared as text: each directive of a type on a line of its own.</summary>
internal sealed partial class SupergraphPrinter
{
    private readonly StringBuilder _text = new();

    /// <summary>The text, with a newline at its end.</summary>
    public static string Print(DocumentNode document)
    {
        var printer = new SupergraphPrinter();
        var isFirst = true;
        foreach (var definition in document.Definitions)
        {
            if (!isFirst)
            {
                printer._text.Append('\n');
            }

            isFirst = false;
            printer.Definition(definition);
            printer._text.Append('\n');
        }

        return printer._text.ToString();
    }

    private void Definition(DefinitionNode definition)
    {
        switch (definition)
        {
            case SchemaDefinitionNode schema:
                Description(schema.Description, "");
                _text.Append("schema");
                if (TypeDirectives(schema.Directives))
                {
                    _text.Append("\n{\n");
                }
                else
                {
                    _text.Append(" {\n");
                }

                foreach (var root in schema.OperationTypes)
                {
                    _text.Append("  ").Append(root.Operation.ToString().ToLowerInvariant()).Append(": ").Append(root.Type.Name).Append('\n');
                }

                _text.Append('}');
                break;
            case DirectiveDefinitionNode directive:
                Description(directive.Description, "");
                _text.Append("directive @").Append(directive.Name);
                Arguments(directive.Arguments, "");
                _text.Append(directive.IsRepeatable ? " repeatable on " : " on ").AppendJoin(" | ", directive.Locations);
                break;
            case TypeDefinitionNode type:
                Description(type.Description, "");
                Type(type);
                break;
        }
    }

    private void Type(TypeDefinitionNode type)
    {
        switch (type)
        {
            case ScalarTypeDefinitionNode:
                _text.Append("scalar ").Append(type.Name);
                TypeDirectives(type.Directives);
                break;
            case ObjectTypeDefinitionNode node:
                _text.Append("type ").Append(type.Name);
                Implements(node.Interfaces);
                Block(TypeDirectives(type.Directives), node.Fields, field => field.Description, Field);
                break;
            case InterfaceTypeDefinitionNode node:
                _text.Append("interface ").Append(type.Name);
                Implements(node.Interfaces);
                Block(TypeDirectives(type.Directives), node.Fields, field => field.Description, Field);
                break;
            case UnionTypeDefinitionNode node:
                _text.Append("union ").Append(type.Name);
                if (TypeDirectives(type.Directives))
                {
                    _text.Append('\n');
                }

                _text.Append(" = ").AppendJoin(" | ", node.Types.Select(member => member.Name));
                break;
            case EnumTypeDefinitionNode node:
                _text.Append("enum ").Append(type.Name);
                Block(TypeDirectives(type.Directives), node.Values, value => value.Description, value =>
                {
                    _text.Append(value.Name);
                    Directives(value.Directives);
                });
                break;
            case InputObjectTypeDefinitionNode node:
                _text.Append("input ").Append(type.Name);
                Block(TypeDirectives(type.Directives), node.Fields, field => field.Description, InputValue);
                break;
        }
    }

    private void Implements(SyntaxList<NamedTypeNode> interfaces)
    {
        if (!interfaces.IsEmpty)
        {
            _text.Append(" implements ").AppendJoin(" & ", interfaces.Select(type => type.Name));
        }
    }

    private bool TypeDirectives(SyntaxList<DirectiveNode> directives)
    {
        foreach (var directive in directives)
        {
            _text.Append("\n  ");
            Directive(directive);
        }

        return !directives.IsEmpty;
    }

    private void Block<T>(bool isOnNewLine, SyntaxList<T> members, Func<T, StringValueNode?> description, Action<T> print)
    {
        if (members.IsEmpty)
        {
            return;
        }

        _text.Append(isOnNewLine ? "\n{\n" : " {\n");
        var isFirst = true;
        foreach (var member in members)
        {
            if (description(member) is { } text)
            {
                if (!isFirst)
                {
                    _text.Append('\n');
                }

                Description(text, "  ");
            }

            isFirst = false;
            _text.Append("  ");
            print(member);
            _text.Append('\n');
        }

        _text.Append('}');
    }

    private void Field(FieldDefinitionNode field)
    {
        _text.Append(field.Name);
        Arguments(field.Arguments, "  ");
        _text.Append(": ").Append(field.Type.Print());
        Directives(field.Directives);
    }

    private void Arguments(SyntaxList<InputValueDefinitionNode> arguments, string indentation)
    {
        if (arguments.IsEmpty)
        {
            return;
        }

        _text.Append('(');
        if (arguments.All(argument => argument.Description is null))
        {
            var isFirst = true;
            foreach (var argument in arguments)
            {
                _text.Append(isFirst ? "" : ", ");
                isFirst = false;
                InputValue(argument);
            }
        }
        else
        {
            var isFirst = true;
            foreach (var argument in arguments)
            {
                // A described argument stands apart from what is before it.
                _text.Append('\n').Append(!isFirst && argument.Description is not null ? "\n" : "");
                isFirst = false;
                Description(argument.Description, indentation + "  ");
                _text.Append(indentation).Append("  ");
                InputValue(argument);
            }

            _text.Append('\n').Append(indentation);
        }

        _text.Append(')');
    }

    private void InputValue(InputValueDefinitionNode value)
    {
        _text.Append(value.Name).Append(": ").Append(value.Type.Print());
        if (value.DefaultValue is { } defaultValue)
        {
            _text.Append(" = ");
            Value(defaultValue);
        }

        Directives(value.Directives);
    }

    private void Directives(SyntaxList<DirectiveNode> directives)
    {
        foreach (var directive in directives)
        {
            _text.Append(' ');
            Directive(directive);
        }
    }
}
