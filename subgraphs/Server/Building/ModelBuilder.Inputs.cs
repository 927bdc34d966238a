using System.Reflection;
using Subgraphs.Server.Types;

namespace Subgraphs.Server.Building;

/// <summary>CLR classes to input object types.</summary>
internal sealed partial class ModelBuilder
{
    private InputModel GetInput(Type clr)
    {
        if (_byClr.TryGetValue((clr, true), out var existing))
        {
            return (InputModel)existing;
        }

        var model = new InputModel(Naming.OfType(clr), clr)
        {
            Description = Naming.Describe(clr),
            Directives = DirectiveReader.Read((ICustomAttributeProvider)clr),
        };
        AddNamed(model, isInput: true);
        model.Fields = [.. clr.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.CanRead && p.GetIndexParameters().Length == 0 && !p.IsDefined(typeof(GraphQLIgnoreAttribute)))
            .OrderBy(p => p.MetadataToken)
            .Select(property => ReadInputField(clr, property))
            .OfType<ArgumentModel>()];
        if (model.Fields.Count == 0)
        {
            Report(clr, null, $"The input type '{model.Name}' has no properties; if it is a service, register it.");
        }

        return model;
    }

    private ArgumentModel? ReadInputField(Type clr, PropertyInfo property)
    {
        var type = MapType(property.PropertyType, _nullability.Create(property), Notation(property), isInput: true, clr, property.Name);
        return type is null
            ? null
            : new ArgumentModel(Naming.OfMember(property), type, property.PropertyType)
            {
                Description = Naming.Describe(property),
                Directives = DirectiveReader.Read(property),
                DefaultValue = DefaultValues.Of(property, type),
            };
    }
}
