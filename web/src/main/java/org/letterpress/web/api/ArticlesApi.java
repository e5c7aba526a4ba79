package org.letterpress.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.letterpress.article.Articles;
import org.letterpress.article.Teaser;
import org.letterpress.text.Slug;
import org.letterpress.web.article.TeaserLine;
import org.letterpress.web.article.TeaserLines;

/** The published articles, for programs. An article's id is its slug: that is public, and tells nothing of others. */
@Path("articles")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ArticlesApi {
    @Inject
    private Articles articles;

    @Inject
    private TeaserLines lines;

    @GET
    public Listing<ArticleAnswer> newest(
            @QueryParam("after") @Nullable String after, @QueryParam("limit") @DefaultValue("20") int limit) {
        int most = Listing.limit(limit);
        List<TeaserLine> found = lines.of(articles.newest(position(Cursor.parse(after)), most + 1));
        return Listing.of(found, most, ArticleAnswer::of, ArticlesApi::cursor);
    }

    @GET
    @Path("{id}")
    public ArticleAnswer one(@PathParam("id") String id) {
        Teaser article = Slug.parse(id).flatMap(articles::teaser).orElseThrow(NotFoundException::new);
        return ArticleAnswer.of(lines.of(List.of(article)).get(0));
    }

    private static Cursor cursor(TeaserLine line) {
        Teaser.Position position = line.article().position();
        return new Cursor(position.publishedAt(), String.valueOf(position.id()));
    }

    private static Teaser.Position position(@Nullable Cursor cursor) {
        try {
            return cursor == null
                    ? Teaser.Position.START
                    : new Teaser.Position(cursor.at(), Long.parseLong(cursor.name()));
        } catch (NumberFormatException e) {
            throw new BadRequestException(e);
        }
    }

    /**
     * An article, as the world may know it.
     *
     * @param publishedAt in UTC (RFC 3339)
     * @param commentCount of those that are public
     */
    public record ArticleAnswer(
            String id,
            String path,
            String title,
            @Nullable String standfirst,
            String publishedAt,
            boolean commentsOpen,
            long commentCount) {

        static ArticleAnswer of(TeaserLine line) {
            Teaser article = line.article();
            return new ArticleAnswer(
                    article.slug(),
                    article.path(),
                    article.title(),
                    article.standfirst(),
                    article.publishedAt().toString(),
                    line.open(),
                    line.comments());
        }
    }
}
