package org.letterpress.web.api;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** What the server refuses by itself, such as an address that is none, as a problem too. */
@Provider
public class WebErrors implements ExceptionMapper<WebApplicationException> {

    @Override
    public Response toResponse(WebApplicationException error) {
        Response original = error.getResponse();
        if (original.getEntity() instanceof Problem) {
            return original;
        }
        Response problem = Problem.answer(original.getStatus(), detail(original.getStatus()));
        return original.getHeaderString("Allow") == null
                ? problem
                : Response.fromResponse(problem)
                        .header("Allow", original.getHeaderString("Allow"))
                        .build();
    }

    private static String detail(int status) {
        return switch (status) {
            case 400 -> "The request is not as this address takes it.";
            case 404 -> "There is nothing at this address.";
            case 405 -> "This address does not take this method.";
            case 406 -> "This address answers JSON.";
            case 415 -> "This address does not take this content type.";
            default -> "The request could not be carried out.";
        };
    }
}
