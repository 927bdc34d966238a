using GraphQL.Language;

namespace GraphQL.TypeSystem.Validation;

/// <summary>A rule of validation: told what the walk meets, with the types of the place in <see cref="ValidationContext.Types"/>.</summary>
/// <remarks>A rule lives for one validation and may keep what it has seen.</remarks>
internal abstract class ValidationRule(ValidationContext context)
{
    /// <summary>The name that errors carry.</summary>
    public abstract string Name { get; }

    protected ValidationContext Context { get; } = context;

    public virtual void EnterDocument(DocumentNode document)
    {
    }

    public virtual void LeaveDocument(DocumentNode document)
    {
    }

    public virtual void EnterOperation(OperationDefinitionNode operation)
    {
    }

    public virtual void LeaveOperation(OperationDefinitionNode operation)
    {
    }

    public virtual void EnterFragment(FragmentDefinitionNode fragment)
    {
    }

    public virtual void EnterVariableDefinition(VariableDefinitionNode variable)
    {
    }

    /// <param name="selectionSet">The selection set.</param>
    /// <param name="parent">The operation, fragment or field that it belongs to.</param>
    public virtual void EnterSelectionSet(SelectionSetNode selectionSet, SyntaxNode parent)
    {
    }

    public virtual void EnterField(FieldNode field)
    {
    }

    public virtual void LeaveField(FieldNode field)
    {
    }

    public virtual void EnterFragmentSpread(FragmentSpreadNode spread)
    {
    }

    public virtual void EnterInlineFragment(InlineFragmentNode fragment)
    {
    }

    /// <param name="directive">The directive.</param>
    /// <param name="location">What it stands on; one of <see cref="DirectiveLocations"/>.</param>
    public virtual void EnterDirective(DirectiveNode directive, string location)
    {
    }

    public virtual void LeaveDirective(DirectiveNode directive)
    {
    }

    public virtual void EnterArgument(ArgumentNode argument)
    {
    }

    public virtual void EnterValue(ValueNode value)
    {
    }

    public virtual void LeaveValue(ValueNode value)
    {
    }

    public virtual void EnterObjectField(ObjectFieldNode field)
    {
    }

    public virtual void EnterNamedType(NamedTypeNode type)
    {
    }

    /// <summary>Reports an error at UTF-8 offsets of the document.</summary>
    protected void Report(string message, params ReadOnlySpan<int> offsets)
        => Context.Report(message, ValidationErrorCodes.ValidationFailed, Name, offsets);
}
