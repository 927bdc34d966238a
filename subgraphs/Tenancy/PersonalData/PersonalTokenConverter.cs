using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Subgraphs.Tenancy.PersonalData;

internal sealed class PersonalTokenConverter() : ValueConverter<PersonalToken, string>(token => token.ToString(), stored => PersonalToken.Parse(stored));
