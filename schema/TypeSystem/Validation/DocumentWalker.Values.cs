using GraphQL.Language;

namespace GraphQL.TypeSystem.Validation;

// Directives, arguments, values and types.
internal sealed partial class DocumentWalker
{
    private void WalkDirectives(SyntaxList<DirectiveNode> directives, string location)
    {
        foreach (var directive in directives)
        {
            if (context.IsAborted)
            {
                break;
            }

            WalkDirective(directive, location);
        }
    }

    private void WalkDirective(DirectiveNode directive, string location)
    {
        _types.Directive = context.Schema.GetDirective(directive.Name);
        _types.IsInDirective = true;
        rules?.EnterDirective(directive, location);

        foreach (var argument in directive.Arguments)
        {
            if (context.IsAborted)
            {
                break;
            }

            WalkArgument(argument, _types.Directive?.GetArgument(argument.Name));
        }

        rules?.LeaveDirective(directive);

        _types.Directive = null;
        _types.IsInDirective = false;
    }

    private void WalkArgument(ArgumentNode argument, InputValue? definition)
    {
        var outerInputType = _types.InputType;
        _types.Argument = definition;
        _types.InputType = definition?.Type;
        _types.DefaultValue = definition?.DefaultValue;
        rules?.EnterArgument(argument);

        WalkValue(argument.Value);
        _types.Argument = null;
        _types.InputType = outerInputType;
        _types.DefaultValue = null;
    }

    private void WalkValue(ValueNode value)
    {
        switch (value)
        {
            case VariableNode variable:
                (_usages ??= []).Add(new VariableUsage(variable, _types.InputType, _types.DefaultValue, _types.ParentInputType));
                break;
            case ListValueNode list:
                WalkList(list);
                break;
            case ObjectValueNode map:
                rules?.EnterValue(map);
                foreach (var field in map.Fields)
                {
                    if (context.IsAborted)
                    {
                        break;
                    }

                    WalkObjectField(field);
                }

                rules?.LeaveValue(map);
                break;
            default:
                rules?.EnterValue(value);
                rules?.LeaveValue(value);
                break;
        }
    }

    private void WalkList(ListValueNode list)
    {
        var (inputType, parentInputType, defaultValue) = (_types.InputType, _types.ParentInputType, _types.DefaultValue);
        _types.ParentInputType = inputType;
        _types.InputType = inputType?.Nullable is ListType listType ? listType.ElementType : inputType?.Nullable;
        _types.DefaultValue = null;
        rules?.EnterValue(list);
        foreach (var item in list.Items)
        {
            if (context.IsAborted)
            {
                break;
            }

            WalkValue(item);
        }

        rules?.LeaveValue(list);
        (_types.InputType, _types.ParentInputType, _types.DefaultValue) = (inputType, parentInputType, defaultValue);
    }

    private void WalkObjectField(ObjectFieldNode field)
    {
        var (inputType, parentInputType, defaultValue) = (_types.InputType, _types.ParentInputType, _types.DefaultValue);
        var definition = (inputType?.Named as InputObjectType)?.GetField(field.Name);
        _types.ParentInputType = inputType;
        _types.InputType = definition?.Type;
        _types.DefaultValue = definition?.DefaultValue;
        rules?.EnterObjectField(field);

        WalkValue(field.Value);
        (_types.InputType, _types.ParentInputType, _types.DefaultValue) = (inputType, parentInputType, defaultValue);
    }

    private void WalkType(TypeNode type)
    {
        while (type is not NamedTypeNode)
        {
            type = type is ListTypeNode list ? list.Type : ((NonNullTypeNode)type).Type;
        }

        rules?.EnterNamedType((NamedTypeNode)type);
    }
}
