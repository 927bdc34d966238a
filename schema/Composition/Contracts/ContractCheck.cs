using Federation.Composition.Merging;
using GraphQL.Language;

namespace Federation.Composition.Contracts;

/// <summary>What a contract may not name, and what may not be left of a graph.</summary>
internal sealed class ContractCheck
{
    private readonly ContractModel _model;
    private readonly ContractDefinition _contract;
    private readonly List<FederationError> _errors = [];

    private ContractCheck(ContractModel model, ContractDefinition contract)
    {
        _model = model;
        _contract = contract;
    }

    /// <summary>A misspelt name would show too much or too little.</summary>
    public static List<FederationError> Names(ContractModel model, ContractDefinition contract)
    {
        var check = new ContractCheck(model, contract);
        foreach (var tag in contract.IncludedTags.Where(tag => !model.KnownTags.Contains(tag)))
        {
            check.Error(FederationErrorCodes.ContractUnknownTag, $"includes the tag \"{tag}\", which nothing in the supergraph carries", null);
        }

        foreach (var subgraph in contract.ExcludedSubgraphs.Where(subgraph => !model.GraphsBySubgraph.ContainsKey(subgraph)))
        {
            check.Error(FederationErrorCodes.ContractUnknownSubgraph, $"excludes the subgraph \"{subgraph}\", which the supergraph does not have", null);
        }

        return check._errors;
    }

    /// <summary>What is shown must be a schema of its own.</summary>
    public static List<FederationError> Schema(ContractModel model, ContractDefinition contract)
    {
        var check = new ContractCheck(model, contract);
        if (model.QueryRoot is not { IsHidden: false })
        {
            check.Error(FederationErrorCodes.ContractShowsNothing, "shows no field of the query root", null);
            return check._errors;
        }

        foreach (var element in model.All())
        {
            check.CheckInput(element);
        }

        return check._errors;
    }

    private void CheckInput(ContractElement element)
    {
        if (element.Kind != SyntaxKind.InputValueDefinition || !element.Parent!.IsShown)
        {
            return;
        }

        if (!element.IsHidden && element.DefaultValue is { } value)
        {
            CheckDefault(element, value, element.Type!);
        }
        else if (element.IsHidden && element.IsRequired)
        {
            Error(FederationErrorCodes.ContractHidesRequiredInput, $"hides \"{element.Coordinate}\", which must be given: hide \"{element.Parent.Coordinate}\" too, or give it a default", element.Coordinate);
        }
    }

    private void CheckDefault(ContractElement owner, ValueNode value, TypeNode reference)
    {
        var inner = reference is NonNullTypeNode nonNull ? nonNull.Type : reference;
        if (inner is ListTypeNode list)
        {
            foreach (var item in value is ListValueNode items ? items.Items : [value])
            {
                CheckDefault(owner, item, list.Type);
            }

            return;
        }

        if (_model.Find(EnumUsages.NameOf(inner)) is not { } type)
        {
            return;
        }

        switch (value)
        {
            case EnumValueNode name when type.Child(name.Value) is { IsHidden: true } hidden:
                DefaultError(owner, hidden);
                break;
            case ObjectValueNode fields:
                foreach (var field in fields.Fields)
                {
                    if (type.Child(field.Name) is { IsHidden: true } hidden)
                    {
                        DefaultError(owner, hidden);
                    }
                    else if (type.Child(field.Name) is { Type: { } fieldType })
                    {
                        CheckDefault(owner, field.Value, fieldType);
                    }
                }

                break;
        }
    }

    private void DefaultError(ContractElement owner, ContractElement hidden)
        => Error(FederationErrorCodes.ContractDefaultUsesHidden, $"shows \"{owner.Coordinate}\", whose default uses the hidden \"{hidden.Coordinate}\"", owner.Coordinate);

    private void Error(string code, string message, string? coordinate)
        => _errors.Add(new FederationError(code, $"The contract \"{_contract.Name}\" {message}.", coordinate, []));
}
