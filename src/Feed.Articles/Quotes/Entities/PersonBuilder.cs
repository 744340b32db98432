namespace Feed.Articles.Quotes;

/// <summary>Builds the people of an article from their names, the descriptions next to them and external knowledge.</summary>
internal static class PersonBuilder
{
    /// <summary>The person for each cluster of names, in text order.</summary>
    /// <param name="text">The article.</param>
    /// <param name="knowledge">What is known outside it.</param>
    /// <param name="names">The names of its people, in order.</param>
    /// <param name="clusterOf">For each name, its cluster.</param>
    public static Dictionary<NameCluster, Person> Build(AnnotatedDocument text, PeopleKnowledge knowledge, IReadOnlyList<Mention> names,
        IReadOnlyList<NameCluster> clusterOf)
    {
        var roles = new RoleFinder(text);
        var shown = new ShownRoleFinder(text, [.. names.Where((_, index) => !clusterOf[index].IsGuess)]);
        var votes = GenderVotes.Count(text, names, clusterOf);
        return names.Zip(clusterOf).GroupBy(name => name.Second, name => name.First).ToDictionary(own => own.Key, own => Build(own.Key,
            [.. own.Key.IsGuess ? [] : own.Select(roles.Find)], [.. own.Key.IsGuess ? [] : own.SelectMany(shown.Find)], knowledge,
            votes.GetValueOrDefault(own.Key)));
    }

    private static Person Build(NameCluster names, List<Description> descriptions, List<ShownRole> shown, PeopleKnowledge knowledge,
        Gender told)
    {
        var roles = descriptions.SelectMany(description => description.Roles).ToList();
        var known = knowledge.Find(names, roles.Select(role => role.Words));
        var name = known?.Name ?? names.Name;
        var described = roles.Aggregate(Gender.Unknown, (gender, role) => role.Gender.Or(gender));
        return new Person
        {
            Name = name,
            IsFull = known is not null || names.First is not null,
            Gender = names.GenderIsSure ? names.Gender : (known?.Gender ?? Gender.Unknown).Or(described).Or(names.Gender).Or(told),
            Confirmed = names.Confirmed || roles.Count > 0 || known is not null
                || descriptions.Exists(description => description.Age is not null),
            IsGuess = names.IsGuess,
            IsAuthor = knowledge.IsAuthor(name),
            Mentions = names.Mentions,
            Age = descriptions.Find(description => description.Age is not null)?.Age,
            Roles = roles,
            Shown = shown,
            FirstRoles = [.. roles.DistinctBy(role => role.Words)],
        };
    }
}
